/** The import class of alcoholic drinks: it alone decides, whatever set the goods stand in. */
export const alcoholClass = "alcohol";

/** OCOP's sets of spirits and of other alcoholic drinks. */
export const alcoholSets: readonly number[] = [14, 15];

/** Shown, found and sold behind the age gate only, and never promoted, whatever their strength. */
export function isForAdults({ importClass }: { importClass: string }): boolean {
  return importClass === alcoholClass;
}
