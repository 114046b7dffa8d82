import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Transaction } from "./database.server.ts";
import { referenceChannel } from "./reference-store.server.ts";

/** A record as a person wrote it: loading the reference files again leaves it alone. Every process hears of it at the commit. */
export async function writeReference(
  tx: Transaction,
  { kind, key, body, position = 0 }: { kind: string; key: string; body: object; position?: number },
): Promise<void> {
  const written = { body: body as Prisma.InputJsonObject, changedByPerson: true };
  await tx.referenceRecord.upsert({
    where: { kind_key: { kind, key } },
    create: { ...written, kind, key, position, sourceDigest: "" },
    update: written,
  });
  await tx.$executeRawUnsafe(`NOTIFY ${referenceChannel}`);
}
