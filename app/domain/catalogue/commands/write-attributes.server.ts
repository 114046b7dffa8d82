import type { Transaction } from "#app/platform/database.server.ts";
import type { AttributeValues } from "../model/attributes.ts";

/** All of a product's facts, also those that its present set does not ask for. */
export async function writeAttributes(tx: Transaction, productId: string, values: AttributeValues): Promise<void> {
  await tx.productAttribute.deleteMany({ where: { productId } });
  await tx.productAttribute.createMany({
    data: Object.entries(values).map(([code, value]) => ({ productId, code, value })),
  });
}
