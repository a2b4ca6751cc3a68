/** So many free ports in a row, for servers that this process starts. */
export declare function freePortRow(count: number): Promise<[number, ...number[]]>;
