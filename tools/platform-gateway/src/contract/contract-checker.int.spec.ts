import { type Contract, loadContract, type Operation } from './contract.js';
import { type ContractChecker, createContractChecker } from './contract-checker.js';

let contract: Contract;
let checker: ContractChecker;

beforeAll(async () => {
  contract = await loadContract();
  checker = createContractChecker(contract);
});

const operation = (id: string): Operation => {
  const found = contract.operations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The contract has no ${id}.`);
  return found;
};

const picture = { media_id: 'm', filename: 'f', content_type: 'image/png', size: 1, world_id: 'w' };
const problem = { type: 'about:blank', title: 'T', status: 404, detail: 'd' };

describe('the contract checker', () => {
  it.each([
    ['a picture of a world', { ...picture, character_id: '', media_type: 1 }, null],
    ['a portrait', { ...picture, character_id: 'c', media_type: 3 }, null],
    ['a portrait of nobody', { ...picture, character_id: '', media_type: 3 }, 'body.character_id'],
    ['no kind', { ...picture, character_id: 'c', media_type: 0 }, 'body.media_type'],
    ['a size that is a text', { ...picture, size: '1', character_id: 'c', media_type: 3 }, 'body.size'],
  ])('judges %s', (_name, body, fault) => {
    const found = checker.body(operation('requestUpload'), 'application/json', body);
    if (fault === null) expect(found).toBeNull();
    else expect(found).toContain(fault);
  });

  it('knows which content types an operation takes', () => {
    expect(checker.body(operation('putUpload'), 'image/png', Buffer.from('x'))).toBeNull();
    expect(checker.body(operation('putUpload'), 'text/plain', 'x')).toContain('text/plain');
  });

  it.each([
    ['createAiPost', 201, 'application/json', { post_id: 'p' }, null],
    ['createAiPost', 201, 'application/json', { id: 'p' }, 'post_id'],
    ['createAiPost', 202, 'application/json', { post_id: 'p' }, 'the status 202'],
    ['createAiPost', 201, 'text/html', '<html>', 'text/html'],
    ['createAiPost', 404, 'application/problem+json', problem, null],
    ['createAiPost', 404, 'application/json', problem, 'application/json'],
    ['createAiPost', 404, 'application/problem+json', { error: 'e' }, 'answer'],
    ['registerWorld', 204, '', undefined, null],
    ['registerWorld', 204, 'application/json', {}, 'a body where none belongs'],
    ['getHealth', 500, 'application/problem+json', problem, 'the status 500'],
  ])('judges the answer of %s with %d %s', (id, status, type, body, fault) => {
    const found = checker.answer(operation(id), status, type, body);
    if (fault === null) expect(found).toBeNull();
    else expect(found).toContain(fault);
  });
});
