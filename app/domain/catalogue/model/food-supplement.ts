import { isFoodSet } from "./goods-of-set.ts";

/** OCOP's own set of health foods, whatever class customs gives them. */
const healthFoodSet = 18;

/** Food supplements must say that they are no medicine wherever they are offered (Decree 15/2018/NĐ-CP). */
export function isFoodSupplement({ importClass, ocopSet }: { importClass: string; ocopSet: number }): boolean {
  return isFoodSet(ocopSet) && (importClass === "supplement" || ocopSet === healthFoodSet);
}
