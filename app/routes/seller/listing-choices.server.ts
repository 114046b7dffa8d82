import type { AttributeDefinition } from "#app/domain/catalogue/model/attributes.ts";
import { goodsSets, importClasses } from "#app/domain/catalogue/model/goods-of-set.ts";
import type { OcopGroup, OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import type { ListingChoices } from "#app/domain/catalogue/ui/listing-form-context.ts";
import { type Unit, unitName } from "#app/domain/places/model/unit.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import type { TextKey } from "#app/i18n/text-key.ts";

/** Sets by group, the 124 units by former province, and the import classes: as plain select boxes, which a phone searches itself. */
export function listingChoices({ services, locale, t }: PageRequest): ListingChoices {
  const groups = new Map(
    services.reference.list<OcopGroup>("ocop-group").map((group) => [group.code, group.name[locale]]),
  );
  const sets = services.reference
    .list<OcopSet>("ocop-set")
    .filter((set) => goodsSets.includes(set.number))
    .map((set) => ({
      value: String(set.number),
      label: `${set.number}. ${set.name[locale]}`,
      group: groups.get(set.group),
    }));
  const units = [...services.reference.list<Unit>("unit")]
    .sort(
      (a, b) =>
        provinces.indexOf(a.formerProvince) - provinces.indexOf(b.formerProvince) || a.name.localeCompare(b.name, "vi"),
    )
    .map((unit) => ({
      value: unit.code,
      label: `${t(`seller:unitKind.${unit.kind}`)} ${unitName(unit, locale)}`,
      group: t(`seller:formerProvince.${unit.formerProvince}` as TextKey),
    }));
  const classes = importClasses.map((value) => ({ value, label: t(`seller:class.${value}`) }));
  return { sets, units, classes, attributes: services.reference.list<AttributeDefinition>("attribute") };
}

const provinces = ["lam-dong", "binh-thuan", "dak-nong"];
