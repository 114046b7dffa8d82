import type { Database } from "#app/platform/database.server.ts";
import { newId, newShortCode } from "#app/shared/id.ts";

/** A co-operative in Xuân Trường – Đà Lạt. */
export async function makeSeller(db: Database, displayName = "Hợp tác xã Thử"): Promise<{ id: string }> {
  const id = newId();
  const key = `seller-${newShortCode(8).toLowerCase()}`;
  await db.seller.create({
    data: {
      ...{ id, key, displayName },
      kind: "cooperative",
      legalName: `Hợp tác xã ${displayName}`,
      unitCode: "24805",
      addressLine: "Thôn Trường Thọ",
      contactName: "Nguyễn Thị Lan",
      languages: ["vi"],
      emblem: "coffee",
      accent: "cherry",
      translations: {
        create: { locale: "vi", slug: key, name: displayName, tagline: "Cà phê", story: "Chuyện", sourceDigest: "x" },
      },
    },
  });
  return { id };
}
