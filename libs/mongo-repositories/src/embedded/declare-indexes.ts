import type { Database } from 'lmdb';

import type { IndexDeclaration } from '../document-collection.js';
import type { CollectionData } from './collection-data.js';
import type { Environment } from './environment.js';
import { indexKey, indexShape, type IndexKey, type IndexShape, valuesOf } from './index-shape.js';
import { LiveIndex } from './live-index.js';
import { StoreRequestError } from '../requests/store-request-error.js';
import type { WriteQueue } from './write-queue.js';

type Entries = Database<string, Buffer>;

/**
 * Brings the indexes of a collection in line with a declaration, in one transaction: builds what is new or declared
 * differently, and empties what an earlier process left and nobody declares any more. Indexes that another declaration
 * of this process asked for stay.
 *
 * @throws StoreRequestError DUPLICATE_KEY when a new unique index meets documents with equal values
 */
export async function declareIndexes(
  environment: Environment,
  writes: WriteQueue,
  data: CollectionData,
  declarations: readonly IndexDeclaration<never>[],
): Promise<void> {
  const { catalog } = environment;
  const entriesOf = (index: string) => environment.entries(data.name, index);
  // Databases are opened before the transaction: a handle that is opened inside of one ends with it when it is undone.
  const declared = declarations.map(indexShape).map((shape) => ({ shape, entries: entriesOf(shape.name) }));
  const leftovers = storedNames(catalog, data.name).map((name) => ({
    name,
    entries: entriesOf(name),
  }));
  const before = data.indexes;
  try {
    await writes.run(() => {
      const others = data.indexes.filter(
        ({ shape }) => !declared.some((one) => one.shape.name === shape.name),
      );
      const ready = declared.map(({ shape, entries }) => ({
        shape,
        entries,
        live: data.indexes.find((index) => index.shape.name === shape.name && isSame(index.shape, shape)),
        stored: catalog.get(catalogKey(data.name, shape.name)) === definitionOf(shape),
      }));
      const builds = ready
        .filter(({ live, stored }) => !live && !stored)
        .map(({ shape, entries }) => ({ shape, entries, keys: keysOfAll(data, shape) }));
      for (const { shape, entries, keys } of builds) {
        build(new LiveIndex(shape, cleared(entries), (id) => data.current(id)), keys);
        catalog.putSync(catalogKey(data.name, shape.name), definitionOf(shape));
      }
      for (const { name, entries } of leftovers) {
        if ([...others, ...ready].some(({ shape }) => shape.name === name)) continue;
        cleared(entries);
        catalog.removeSync(catalogKey(data.name, name));
      }
      const opened = ready.map(
        ({ shape, entries, live }) => live ?? new LiveIndex(shape, entries, (id) => data.current(id)),
      );
      data.indexes = [...others, ...opened];
    });
    // Whoever counted meanwhile saw what a new index holds before it was committed.
    data.counts.forget();
  } catch (error) {
    data.indexes = before;
    throw error;
  }
}

/** What the catalogue remembers of an index, to see when its declaration changes. */
function definitionOf({ keys, unique, sparse }: IndexShape): string {
  return JSON.stringify({ keys: keys.map(({ path, direction }) => [path, direction]), unique, sparse });
}

function isSame(a: IndexShape, b: IndexShape): boolean {
  return definitionOf(a) === definitionOf(b);
}

function catalogPrefix(collection: string): string {
  return `index\0${collection}\0`;
}

function catalogKey(collection: string, index: string): Buffer {
  return Buffer.from(`${catalogPrefix(collection)}${index}`);
}

function storedNames(catalog: Entries, collection: string): string[] {
  const prefix = catalogPrefix(collection);
  const keys = catalog.getKeys({ start: Buffer.from(prefix), end: Buffer.from(`${prefix}\uffff`) });
  return [...keys].map((key) => key.toString().slice(prefix.length));
}

function cleared(entries: Entries): Entries {
  entries.clearSync();
  return entries;
}

/** All keys first, so that a refusal comes before anything is written. */
function keysOfAll(data: CollectionData, shape: IndexShape): [id: string, key: IndexKey][] {
  const keys: [string, IndexKey][] = [];
  const owners = new Map<string, string>();
  for (const { key, value } of data.documents.getRange()) {
    const document = data.decode(value, key);
    const entry = indexKey(shape, document);
    if (!entry) continue;
    keys.push([document._id, entry]);
    if (!shape.unique) continue;
    const values = valuesOf(entry).toString('latin1');
    const owner = owners.get(values);
    if (owner !== undefined || entry.array) throw notUnique(data.name, shape.name, document._id, owner);
    if (!entry.cut) owners.set(values, document._id);
  }
  return keys;
}

function build(index: LiveIndex, keys: readonly (readonly [string, IndexKey])[]): void {
  for (const [id, key] of keys) index.move(id, undefined, key);
}

function notUnique(
  collection: string,
  index: string,
  id: string,
  owner: string | undefined,
): StoreRequestError {
  const problem =
    owner === undefined ? `document '${id}' has a list there` : `'${owner}' and '${id}' are equal there`;
  return new StoreRequestError(
    'DUPLICATE_KEY',
    `The index '${index}' of '${collection}' cannot be unique: ${problem}.`,
  );
}
