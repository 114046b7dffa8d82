import { putDocuments } from "#app/domain/search/commands/put-documents.server.ts";
import { removeDocument } from "#app/domain/search/commands/remove-document.server.ts";
import { type Database, inTransaction, openDatabase } from "#app/platform/database.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { shelf } from "./shelf.ts";

/** A database of its own with the shelf in its read model. */
export async function openShelf(): Promise<{
  db: Database;
  remove(key: string): Promise<void>;
  close(): Promise<void>;
}> {
  const database = await createTestDatabase();
  const { db, close } = openDatabase(database.url, 4);
  await inTransaction(db, (tx) => putDocuments(tx, shelf));
  return {
    db,
    async remove(key) {
      const item = shelf.find((each) => each.key === key);
      if (item) await inTransaction(db, (tx) => removeDocument(tx, item.itemType, item.itemId));
    },
    async close() {
      await close();
      await database.drop();
    },
  };
}
