import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} LockFile */

const HASH_FILE = '.generia-lock-hash';

/**
 * Whether what is installed is what the lock file says. The hash that the last installation left behind answers it;
 * without one (somebody ran npm by hand), npm's own list of what it installed does.
 *
 * @param {string} root the repository
 */
export function isInstalled(root) {
  const lock = readText(join(root, 'package-lock.json'));
  // npm writes its list last, so without it an installation was cut short.
  const installed = readText(join(root, 'node_modules', '.package-lock.json'));
  if (lock === undefined || installed === undefined) return false;
  const hash = readText(join(root, 'node_modules', HASH_FILE));
  return hash === undefined ? holdsAll(parse(lock), parse(installed)) : hash === hashOf(lock);
}

/**
 * Notes that the lock file, as it is now, is installed.
 *
 * @param {string} root the repository
 */
export function rememberInstalled(root) {
  const lock = readText(join(root, 'package-lock.json'));
  if (lock !== undefined) writeFileSync(join(root, 'node_modules', HASH_FILE), hashOf(lock));
}

/**
 * Whether the list of what is installed holds all that is locked, in the same versions. Optional packages may be absent:
 * they are for other systems.
 *
 * @param {LockFile} lock
 * @param {LockFile} installed
 */
export function holdsAll(lock, installed) {
  const has = installed.packages ?? {};
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    if (path === '') return true;
    const found = has[path];
    if (found === undefined) return Boolean(wanted.optional ?? wanted.devOptional);
    return found.version === wanted.version && found.link === wanted.link;
  });
}

/** @param {string} text */
function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * @param {string} text
 * @returns {LockFile}
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    // A lock file that cannot be read is told by npm itself, better than here.
    return { packages: { unreadable: { version: 'unreadable' } } };
  }
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
