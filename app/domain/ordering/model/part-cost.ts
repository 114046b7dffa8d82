/** What the buyer pays for one seller's part. */
export function partCost(part: { goodsMinor: number; shippingMinor: number; discountMinor: number }): number {
  return part.goodsMinor + part.shippingMinor - part.discountMinor;
}
