/** A document as the driver sees it. */
export interface MongoDocument {
  readonly _id: string;
  readonly [field: string]: unknown;
}
