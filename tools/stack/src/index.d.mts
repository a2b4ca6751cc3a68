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
