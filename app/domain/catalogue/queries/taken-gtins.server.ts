import type { Reader } from "#app/platform/database.server.ts";

type Numbered = { row: number; gtin: string | null; remove: boolean };

/** The fields of a form whose number stands on another listing's pack: such a number is that pack's alone. */
export async function takenGtins(db: Reader, productId: string, packs: readonly Numbered[]): Promise<string[]> {
  const wanted = packs.filter(({ remove }) => !remove);
  const gtins = wanted.flatMap(({ gtin }) => gtin ?? []);
  if (gtins.length === 0) return [];
  const found = await db.variant.findMany({
    where: { gtin: { in: gtins }, productId: { not: productId } },
    select: { gtin: true },
  });
  const taken = new Set(found.map(({ gtin }) => gtin));
  return wanted.filter(({ gtin }) => gtin !== null && taken.has(gtin)).map(({ row }) => `pack.${row}.gtin`);
}
