/** Why something could not be made, in Russian, by the stable code of the reason, and what to do where something can be done. */
export const RU_REASONS: Readonly<Record<string, string>> = {
  SHORT_ANSWER: 'Модель дала меньше, чем её просили, сколько бы раз её ни спрашивали.',
  NO_CHARACTERS: 'Модель не предложила ни одного подходящего жителя, сколько бы раз её ни спрашивали.',
  NO_POSTS: 'Модель не предложила ни одной подходящей записи, сколько бы раз её ни спрашивали.',
  INVALID_WORLD:
    'Мир нельзя начать: параметры запроса не подходят. Отправьте запрос ещё раз с подходящими параметрами.',
  INVALID_TASK: 'Параметры или результат шага не подходят. Подробности — в журнале службы.',
  WORLD_EXPIRED: 'Время, отведённое миру, вышло. Запустите недостающее ещё раз.',
  NO_LEDGER: 'У мира нет счёта, поэтому тратить на него нельзя. Начните мир заново.',
  WORKER_VANISHED: 'Служба раз за разом пропадала, пока шёл этот шаг. Подробности — в её журнале.',
  ATTEMPT_TIMEOUT: 'Попытка не уложилась в отведённое ей время. Посмотрите в журнале службы, чего она ждала.',
  DEADLINE_EXCEEDED: 'Ответ не пришёл вовремя. Попробуйте ещё раз.',
  UNEXPECTED: 'Шаг закончился неожиданной ошибкой. Подробности — в журнале службы.',

  GEMINI_BAD_KEY:
    'Gemini отверг ключ API. Укажите в GEMINI_API_KEY действующий ключ; новый можно получить в Google AI Studio.',
  GEMINI_KEY_TYPE:
    'Gemini больше не принимает ключи этого вида. Создайте ключ авторизации в Google AI Studio и укажите его в GEMINI_API_KEY.',
  GEMINI_LEAKED_KEY:
    'Google заблокировал ключ API, потому что его где-то опубликовали. Удалите его, создайте новый в Google AI Studio и укажите в GEMINI_API_KEY.',
  GEMINI_KEY_RESTRICTED:
    'Этим ключом API нельзя пользоваться отсюда. Снимите или расширьте в консоли Google Cloud его ограничения по источнику, IP-адресу или API.',
  GEMINI_API_DISABLED:
    'Gemini API выключен в проекте этого ключа. Включите Generative Language API в консоли Google Cloud или возьмите ключ другого проекта.',
  GEMINI_PERMISSION:
    'У ключа API нет права на такой запрос. Проверьте в Google AI Studio, что разрешено проекту ключа GEMINI_API_KEY.',
  GEMINI_REGION:
    'Gemini недоступен в регионе, откуда пришёл запрос. Запустите службу в поддерживаемом регионе или включите оплату, если там нет только бесплатного уровня.',
  GEMINI_BILLING:
    'Gemini требует включить оплату для проекта этого ключа. Включите её для проекта в Google AI Studio.',
  GEMINI_MODEL_NOT_FOUND:
    'Gemini не предлагает эту модель. Укажите в GEMINI_TEXT_MODEL и GEMINI_IMAGE_MODEL модели, доступные ключу API.',
  GEMINI_MODEL_NOT_OFFERED:
    'Уровень этого ключа не даёт для модели никакой квоты. Выберите другую модель или включите оплату для проекта в Google AI Studio.',
  GEMINI_WRONG_ADDRESS: 'По заданному адресу нет Gemini API. Проверьте GEMINI_BASE_URL.',
  GEMINI_SCHEMA_REFUSED: 'Gemini отверг схему ответа.',
  GEMINI_INVALID_ARGUMENT:
    'Gemini отверг запрос, не объяснив почему; часто это слишком сложная схема ответа.',
  GEMINI_BAD_REQUEST: 'Gemini отверг запрос.',
  GEMINI_UPSTREAM_CANCELLED: 'Gemini счёл запрос отменённым.',
  GEMINI_QUOTA_DAY:
    'Дневная квота этой модели исчерпана. Подождите до полуночи по тихоокеанскому времени, выберите другую модель или поднимите уровень в Google AI Studio.',
  GEMINI_EXHAUSTED:
    'Gemini просит какое-то время не обращаться к этой модели. Подождите, выберите другую модель или поднимите уровень в Google AI Studio.',
  GEMINI_RATE_LIMIT: 'Gemini просит обращаться реже.',
  GEMINI_SPEND_LIMIT:
    'Gemini отказывает, не называя квоты: достигнут предел расходов, пуст баланс или изменился уровень. Проверьте предел расходов и баланс проекта в Google AI Studio.',
  GEMINI_SERVER: 'У Gemini произошла внутренняя ошибка.',
  GEMINI_OVERLOADED: 'Модель перегружена.',
  GEMINI_UPSTREAM_DEADLINE: 'Gemini не уложился в собственный срок.',
  GEMINI_CIRCUIT_OPEN: 'Gemini сейчас не работает; до следующей проверки его не спрашивают.',
  GEMINI_NETWORK: 'До Gemini не удалось дозвониться, или связь прервалась. Проверьте сеть и GEMINI_BASE_URL.',
  GEMINI_TIMEOUT: 'Gemini не ответил вовремя.',
  GEMINI_CANCELLED: 'Запрос отменил тот, кто его отправил.',
  GEMINI_UNREADABLE_REPLY: 'Ответ не похож на то, что присылает Gemini API.',
  GEMINI_BLOCKED_PROMPT: 'Gemini отказался отвечать на этот запрос. Измените формулировку идеи.',
  GEMINI_BLOCKED_ANSWER: 'Фильтры Gemini остановили ответ. Измените формулировку идеи.',
  GEMINI_RECITATION: 'Gemini остановился: ответ повторял известный текст или известную картинку.',
  GEMINI_TRUNCATED:
    'Ответ обрезан на пределе токенов. Разделите работу: просите за раз меньше частей или более короткие.',
  GEMINI_REPETITION: 'Ответ зациклился на повторах и был прерван.',
  GEMINI_UNFINISHED: 'Gemini остановился, не закончив ответ.',
  GEMINI_EMPTY: 'Ответ оказался пустым.',
  GEMINI_INVALID_JSON: 'Ответ не был записан как JSON.',
  GEMINI_WRONG_SHAPE: 'Ответ не подошёл к своей схеме.',
  GEMINI_NO_IMAGE: 'Модель решила не рисовать.',
  GEMINI_MISSING_IMAGE: 'Ответ закончился успешно, но картинки в нём нет.',
  GEMINI_BAD_IMAGE: 'Картинка пришла не в формате PNG или JPEG.',
  GEMINI_UNSUPPORTED_SCHEMA: 'Схему ответа нельзя выразить словами, которые понимает Gemini.',
  GEMINI_UNEXPECTED: 'Запрос закончился неожиданной ошибкой.',

  PLATFORM_DENIED:
    'Платформа не пустила службу. Проверьте API_GATEWAY_TOKEN, токен, с которым служба обращается к шлюзу.',
  PLATFORM_NOT_FOUND:
    'Платформа не знает того, о чём её попросили. Проверьте, что API_GATEWAY_URL указывает на нужный шлюз.',
  PLATFORM_UPLOAD_REFUSED:
    'Хранилище платформы не приняло картинку. Проверьте часы шлюза и то, что хранилище принимает его подписи.',
  OBJECT_STORAGE_FULL: 'В хранилище картинок нет места. Освободите место и попробуйте ещё раз.',
  OBJECT_STORAGE_DENIED: 'Хранилище картинок не пускает службу. Проверьте её права и ключи.',
};
