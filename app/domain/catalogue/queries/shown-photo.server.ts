import type { Prisma } from "#app/generated/prisma/client.ts";

/** What a page needs of a photo. */
export const shownPhoto = {
  digest: true,
  width: true,
  height: true,
  tone: true,
  focusX: true,
  focusY: true,
  altVi: true,
  altEn: true,
  altTh: true,
  altKo: true,
  altJa: true,
} satisfies Prisma.ProductImageSelect;
