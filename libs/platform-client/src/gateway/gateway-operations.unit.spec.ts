import { createGatewayOperations, MediaAnswer, UploadAnswer } from './gateway-operations.js';

const timeoutMs = 1_000;
const operations = createGatewayOperations({ baseUrl: 'http://gateway:8080', token: 'secret', timeoutMs });
const post = (content: object, path = '/worlds/w/ai-posts') =>
  operations.post('createAiPost', path, content, MediaAnswer);

describe('the requests of the contract', () => {
  it('have an idempotency key that follows from the work', () => {
    const key = (request: { readonly headers: Readonly<Record<string, string>> }) =>
      request.headers['idempotency-key'];
    const one = key(post({ post_id: 'a', media_id: null }));

    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(key(post({ post_id: 'a', media_id: null }))).toBe(one);
    expect(key(post({ post_id: 'a', media_id: 'm' }))).not.toBe(one);
    expect(key(post({ post_id: 'a', media_id: null }, '/worlds/v/ai-posts'))).not.toBe(one);
    expect(key(operations.set('updateCharacter', 'PATCH', '/worlds/w/ai-posts', {}))).not.toBe(
      key(operations.set('updateCharacter', 'PUT', '/worlds/w/ai-posts', {})),
    );
  });

  it.each(['http://gateway', 'http://gateway/', 'http://gateway/api/v1', 'http://gateway/api/v1//'])(
    'go below /api/v1 of %s',
    (baseUrl) => {
      const { url } = createGatewayOperations({ baseUrl, timeoutMs }).set('x', 'PUT', '/worlds/w', {});
      expect(url).toBe('http://gateway/api/v1/worlds/w');
    },
  );

  it('carry the token to the gateway and to nobody else', () => {
    expect(post({}).headers['authorization']).toBe('Bearer secret');
    const upload = operations.upload('http://pictures/a?sign=1', new Uint8Array(), 'image/png', timeoutMs);
    expect(upload.headers).toEqual({ 'content-type': 'image/png' });
  });

  it('put a picture where the gateway says, also when it says so in short', () => {
    const url = (address: string) => operations.upload(address, new Uint8Array(), 'image/png', 1).url;
    expect(url('http://pictures/a?sign=1')).toBe('http://pictures/a?sign=1');
    expect(url('/api/v1/media/m/content')).toBe('http://gateway:8080/api/v1/media/m/content');
  });
});

describe('the address of an upload', () => {
  it.each([[null], [undefined], ['https://pictures/a'], ['/media/a']])('may be %j', (upload_url) => {
    expect(UploadAnswer.safeParse({ media_id: 'm', upload_url }).success).toBe(true);
  });

  it.each(['', 'ftp://pictures/a', 'file:///etc/passwd', 'http://', 5])('is not %j', (upload_url) => {
    expect(UploadAnswer.safeParse({ media_id: 'm', upload_url }).success).toBe(false);
  });
});
