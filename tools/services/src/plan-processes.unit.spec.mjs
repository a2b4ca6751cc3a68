import { planProcesses } from './plan-processes.mjs';

const named = (plan) => Object.fromEntries(plan.map((process) => [process.name, process]));
const SERVICES = ['world-orchestrator', 'character-worker', 'post-worker', 'image-worker', 'progress-api'];

describe('planProcesses', () => {
  it('starts stand-ins for what is not set, and tells the services where they are', () => {
    const plan = named(planProcesses({ GEMINI_API_KEY: '' }));
    expect(Object.keys(plan)).toEqual(['gemini-emulator', 'platform-gateway', ...SERVICES]);
    expect(plan['gemini-emulator']).toMatchObject({ port: 8090, path: '/health' });
    expect(plan['post-worker'].env).toMatchObject({
      GEMINI_BASE_URL: 'http://127.0.0.1:8090',
      API_GATEWAY_URL: 'http://127.0.0.1:8091',
      SERVICE_HOST: '127.0.0.1',
    });
  });

  it.each([
    [{ GEMINI_API_KEY: 'key' }, ['platform-gateway']],
    [{ GEMINI_BASE_URL: 'http://own:1' }, ['platform-gateway']],
    [{ API_GATEWAY_URL: 'http://own:1' }, ['gemini-emulator']],
    [{ GEMINI_API_KEY: 'key', API_GATEWAY_URL: 'http://own:1' }, []],
  ])('with %j starts the stand-ins %j', (env, standIns) => {
    expect(Object.keys(named(planProcesses(env)))).toEqual([...standIns, ...SERVICES]);
  });

  it('leaves alone what the environment says', () => {
    const plan = named(planProcesses({ GEMINI_API_KEY: 'key', API_GATEWAY_URL: 'http://own:1' }));
    expect(Object.keys(plan['post-worker'].env)).toEqual(['SERVICE_HOST', 'SERVICE_PORT']);
  });

  it('has progress-api at its known port and the workers after it', () => {
    const ports = (env) => planProcesses(env).map(({ port }) => port);
    expect(ports({})).toEqual([8090, 8091, 8082, 8083, 8084, 8085, 8081]);
    const moved = { SERVICE_PORT: '9000', EMULATOR_PORT: '9090', PLATFORM_GATEWAY_PORT: '9091' };
    expect(ports(moved)).toEqual([9090, 9091, 9001, 9002, 9003, 9004, 9000]);
  });

  it('scales workers, each at a port of its own', () => {
    const plan = planProcesses({}, { 'post-worker': 3, 'image-worker': 2 });
    const posts = plan.filter(({ script }) => script === 'apps/post-worker/src/main.ts');
    expect(posts.map(({ name }) => name)).toEqual(['post-worker', 'post-worker-2', 'post-worker-3']);
    expect(new Set(plan.map(({ port }) => port)).size).toBe(plan.length);
  });
});
