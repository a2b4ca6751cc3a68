export type ServerName = 'kafka' | 'mongo' | 'minio';

/**
 * Stops a server of the running stack, as an outage does: its clients find nobody at its address. Resolves when its
 * process has gone; what it had acknowledged is on the disk.
 */
export declare function stopServer(name: ServerName): Promise<void>;

/**
 * Starts a server that was stopped, at the same address with the same data. Resolves when it does all that a client may
 * need; does nothing when it runs.
 */
export declare function startServer(name: ServerName): Promise<void>;

/** Takes every document out of collections of MongoDB. The indexes stay, and clients go on. */
export declare function emptyCollections(
  uri: string,
  database: string,
  names: readonly string[],
): Promise<void>;

/**
 * How often each command was sent to a database, as the stack's MongoDB server counts: `update tasks`, or its name alone when it
 * is about no collection.
 */
export declare function countCommands(uri: string, database: string): Promise<Record<string, number>>;

/** How many messages were ever sent to topics, as the broker counts them; nobody has to receive them for that. */
export declare function countMessages(brokers: readonly string[], topics: readonly string[]): Promise<number>;
