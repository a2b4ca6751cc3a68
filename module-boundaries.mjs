/**
 * Which project may know which: the arrows of docs/architecture.md as lint rules.
 *
 * Every project carries two tags: its layer, and its own name. Layers point down only; projects of one layer do not
 * know each other. Each vendor SDK is banned everywhere except in the library named here.
 */

const BELOW_THE_APPS = [
  'layer:edge',
  'layer:domain',
  'layer:kit',
  'layer:engine',
  'layer:port',
  'layer:runtime',
  'layer:foundation',
  'layer:tool',
];

const layers = [
  { sourceTag: 'layer:foundation', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:port', onlyDependOnLibsWithTags: ['layer:foundation'] },
  { sourceTag: 'layer:engine', onlyDependOnLibsWithTags: ['layer:foundation'] },
  { sourceTag: 'layer:runtime', onlyDependOnLibsWithTags: ['layer:foundation'] },
  { sourceTag: 'layer:kit', onlyDependOnLibsWithTags: ['layer:engine', 'layer:port', 'layer:foundation'] },
  {
    sourceTag: 'layer:domain',
    onlyDependOnLibsWithTags: ['layer:kit', 'layer:engine', 'layer:port', 'layer:foundation'],
  },
  {
    sourceTag: 'layer:edge',
    onlyDependOnLibsWithTags: [
      'layer:domain',
      'layer:kit',
      'layer:engine',
      'layer:port',
      'layer:runtime',
      'layer:foundation',
    ],
  },
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: BELOW_THE_APPS },
  { sourceTag: 'layer:tool', onlyDependOnLibsWithTags: ['layer:foundation', 'layer:port', 'layer:runtime'] },
  // The page in the browser knows what goes over HTTP, by its types alone, and nothing of the servers.
  { sourceTag: 'layer:page', onlyDependOnLibsWithTags: ['layer:foundation'] },
  // Measures and tries whole systems, so it may know everything; nothing knows it.
  { sourceTag: 'layer:harness', onlyDependOnLibsWithTags: ['layer:app', ...BELOW_THE_APPS] },
];

/** Vendor package -> the projects that may import it. */
const vendors = {
  '@google/generative-ai': ['gemini-client'],
  kafkajs: ['messaging'],
  mongodb: ['mongo-repositories'],
  lmdb: ['mongo-repositories'],
  mingo: ['mongo-repositories'],
  minio: ['object-storage'],
  undici: ['platform-client', 'gemini-client'],
  liquidjs: ['prompts'],
  pino: ['service-runtime'],
  sharp: ['gemini-emulator', 'progress-http'],
  jose: ['progress-http'],
  autocannon: ['bench'],
  jsonrepair: ['gemini-client'],
  'prom-client': ['service-host'],
  preact: ['web'],
  '@preact/signals': ['web'],
  vite: ['web'],
  'playwright-core': ['page-e2e'],
  'axe-core': ['page-e2e'],
};

export const depConstraints = [
  ...layers,
  ...Object.entries(vendors).map(([vendor, owners]) => ({
    sourceTag: `/^name:(?!(${owners.join('|')})$)/`,
    bannedExternalImports: [vendor],
  })),
];
