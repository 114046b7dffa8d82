export type CopiedItem = { itemType: string; itemId: string };

/** A second engine that holds what the read model holds. It may lag behind and may be down; nothing depends on it. */
export type SearchCopy = {
  /** Brings the copies of these items up to date, or removes them. Throws when it could not: the job tries again. */
  follow(items: readonly CopiedItem[]): Promise<void>;
  /** Makes the whole copy anew beside the old one and swaps them. Answers the number of rows. */
  rebuild(): Promise<number>;
  /** False when it was never made, is narrowed by other facts than it should be, or holds another number of rows than the read model. */
  isWhole(): Promise<boolean>;
  /** Whether the engine answers within so many milliseconds. */
  answers(withinMs: number): Promise<boolean>;
};
