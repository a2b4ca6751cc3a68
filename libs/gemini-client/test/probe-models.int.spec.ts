import { clientOf, failureOf, useFakeGemini } from './client-fixture.js';
import { hang, json, raw, reset } from './fake-gemini.js';
import { rpcError } from './replies.js';

const { gemini } = useFakeGemini();

function models(...ids: readonly string[]): { readonly models: readonly { readonly name: string }[] } {
  return { models: ids.map((id) => ({ name: `models/${id}` })) };
}

describe('the question which models there are', () => {
  it('follows the pages and sends the key as a header only', async () => {
    gemini().treat(json(200, { ...models('a'), nextPageToken: 'p 2' }), json(200, models('b')));
    const report = await clientOf(gemini()).probeModels(['a', 'b']);
    expect(report.offered).toEqual(['a', 'b']);
    expect(gemini().requests.map(({ path }) => path)).toEqual([
      '/v1beta/models?pageSize=1000',
      '/v1beta/models?pageSize=1000&pageToken=p+2',
    ]);
    expect(gemini().requests[0]?.headers['x-goog-api-key']).toBe('AQ.secret-key-of-the-test');
  });

  it('names the models that are missing, the ones on offer, and the setting to change', async () => {
    gemini().treat(json(200, models('gemini-a', 'gemini-b')));
    const error = await failureOf(clientOf(gemini()).probeModels(['gemini-b', 'gemini-z']));
    expect(error).toMatchObject({ kind: 'model_not_found', retry: 'never' });
    expect(error.message).toMatch(/gemini-z: offered are gemini-a, gemini-b.*GEMINI_TEXT_MODEL/);
  });

  it.each([
    ['a bad key', json(400, rpcError(400, 'INVALID_ARGUMENT', 'API key not valid.')), 'bad_key'],
    ['a bad key in a list', json(400, [rpcError(400, 'INVALID_ARGUMENT', 'API key not valid.')]), 'bad_key'],
    [
      'a leaked key',
      json(403, rpcError(403, 'PERMISSION_DENIED', 'Your API key was reported as leaked.')),
      'leaked_key',
    ],
    ['a page of another server', raw(200, '<html></html>'), 'wrong_address'],
    ['a 404 of another server', raw(404, 'Cannot GET /v1beta/models'), 'wrong_address'],
    ['a cut connection', reset, 'network'],
  ])('fails clearly on %s', async (_, treatment, kind) => {
    gemini().treat(treatment);
    expect(await failureOf(clientOf(gemini()).probeModels([]))).toMatchObject({ kind });
  });

  it('stops when its caller aborts', async () => {
    gemini().treat(hang);
    const controller = new AbortController();
    const probe = failureOf(clientOf(gemini()).probeModels([], controller.signal));
    await gemini().nextRequest();
    controller.abort(new Error('shutdown'));
    expect(await probe).toMatchObject({ kind: 'cancelled' });
  });

  it('gives up when its time is over', async () => {
    gemini().treat(hang);
    const probe = clientOf(gemini(), { attemptTimeoutMs: 30 }).probeModels([]);
    expect(await failureOf(probe)).toMatchObject({ kind: 'timeout' });
  });
});
