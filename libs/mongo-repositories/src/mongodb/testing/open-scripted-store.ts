import type { Document } from 'mongodb';

import type { MongoStore } from '../mongo-store.js';
import { openMongoStore, type MongoStoreOptions } from '../open-mongo-store.js';
import { startScriptedServer, type ScriptedReply, type ScriptedServer } from './scripted-server.js';

export interface ScriptedStore {
  readonly server: ScriptedServer;
  readonly store: MongoStore;
  readonly close: () => Promise<void>;
}

/** A store on a server that answers what a test wants. */
export async function openScriptedStore(
  answer: (command: Document, name: string) => ScriptedReply | undefined,
  options: Partial<MongoStoreOptions> & { readonly greeting?: Document } = {},
): Promise<ScriptedStore> {
  const { greeting, ...others } = options;
  const server = await startScriptedServer(answer, greeting);
  const uri = `${server.uri}/?directConnection=true`;
  const store = await openMongoStore({ uri, database: 'test', ...others });
  return {
    server,
    store,
    close: async () => {
      await store.close();
      await server.close();
    },
  };
}
