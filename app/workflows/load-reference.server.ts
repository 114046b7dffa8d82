import type { Database } from "#app/platform/database.server.ts";
import { referenceChannel } from "#app/platform/reference-store.server.ts";
import { digestOf } from "#app/shared/digest.ts";
import arrivals from "#prisma/reference/arrivals.json" with { type: "json" };
import attributes from "#prisma/reference/attributes.json" with { type: "json" };
import claims from "#prisma/reference/claims.json" with { type: "json" };
import experienceTypes from "#prisma/reference/experience-types.json" with { type: "json" };
import glossary from "#prisma/reference/glossary.json" with { type: "json" };
import importRules from "#prisma/reference/import-rules.json" with { type: "json" };
import markets from "#prisma/reference/markets.json" with { type: "json" };
import marks from "#prisma/reference/marks.json" with { type: "json" };
import ocop from "#prisma/reference/ocop.json" with { type: "json" };
import paymentLimits from "#prisma/reference/payment-limits.json" with { type: "json" };
import places from "#prisma/reference/places.json" with { type: "json" };
import seasonWarnings from "#prisma/reference/season-warnings.json" with { type: "json" };
import seasons from "#prisma/reference/seasons.json" with { type: "json" };
import settlement from "#prisma/reference/settlement.json" with { type: "json" };
import shipping from "#prisma/reference/shipping.json" with { type: "json" };
import units from "#prisma/reference/units.json" with { type: "json" };

type Keyed = { kind: string; key: string; position: number; body: object };

/**
 * Brings the reference data of the repository into the database: new rows are added, changed ones replaced,
 * and a row that a person changed is left alone. Running it again changes nothing.
 */
export async function loadReference(db: Database): Promise<{ written: number }> {
  const records = referenceRecords().map((record) => ({ ...record, digest: digestOf(record.body) }));
  const known = new Map(
    (
      await db.referenceRecord.findMany({
        select: { kind: true, key: true, sourceDigest: true, changedByPerson: true },
      })
    ).map((row) => [`${row.kind}/${row.key}`, row]),
  );
  const changed = records.filter(({ kind, key, digest }) => {
    const row = known.get(`${kind}/${key}`);
    return !row || (row.sourceDigest !== digest && !row.changedByPerson);
  });
  if (changed.length === 0) return { written: 0 };
  const rows = changed.map(({ kind, key, position, body, digest }) => ({ kind, key, position, body, digest }));
  await db.$executeRaw`
    INSERT INTO reference_record (kind, key, position, body, source_digest, updated_at)
    SELECT r.kind, r.key, r.position, r.body, r.digest, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(kind text, key text, position int, body jsonb, digest text)
    ON CONFLICT (kind, key) DO UPDATE
      SET position = excluded.position, body = excluded.body, source_digest = excluded.source_digest, updated_at = now()
      WHERE NOT reference_record.changed_by_person`;
  await db.$executeRawUnsafe(`NOTIFY ${referenceChannel}`);
  return { written: changed.length };
}

function referenceRecords(): Keyed[] {
  return [
    ...keyed("unit", units.units, (unit) => unit.code),
    ...keyed("place", places.places, (place) => place.key),
    ...keyed("ocop-group", ocop.groups, (group) => group.code),
    ...keyed("ocop-set", ocop.sets, (set) => String(set.number)),
    ...keyed("gateway", arrivals.gateways, (gateway) => gateway.key),
    ...keyed("arrival-route", arrivals.arrivalRoutes, (route) => route.key),
    ...keyed("onward-leg", arrivals.onwardLegs, (leg) => leg.key),
    ...keyed("entry-rule", arrivals.entryRules, (rule) => `${rule.market}/${rule.validFrom ?? "-"}`),
    ...keyed("attribute", attributes.attributes, (attribute) => attribute.code),
    ...keyed("market", markets.markets, (market) => market.code),
    ...keyed("exchange-rate", markets.rates, (rate) => rate.currency),
    ...keyed("price-list", markets.priceLists, (list) => list.currency),
    ...keyed("payment-limit", paymentLimits.limits, (limit) => `${limit.method}/${limit.currency}`),
    ...keyed("shipping-zone", shipping.zones, (zone) => zone.code),
    ...keyed("season-item", seasons.items, (item) => item.key),
    ...keyed("season-warning", seasonWarnings.warnings, (warning) => warning.key),
    ...keyed("month-headline", seasons.monthHeadlines, (headline) => String(headline.month)),
    ...keyed("import-rule", importRules.rules, (rule) => `${rule.class}/${rule.market}`),
    ...keyed(
      "tax-rule",
      importRules.taxRules,
      (rule) => `${rule.market}/${rule.validFrom ?? "-"}/${digestOf(rule.text.en).slice(0, 8)}`,
    ),
    ...keyed("parcel-rule", importRules.parcelRules, (rule) => rule.market),
    ...keyed("flight-rule", importRules.flightRules, (rule) => `${rule.kind}/${rule.flight}`),
    ...keyed("fee-rule", settlement.fees, (rule) => rule.validFrom),
    ...keyed("withholding-rule", settlement.withholding, (rule) => `${rule.revenue}/${rule.validFrom}`),
    ...keyed("mark", marks.marks, (mark) => mark.key),
    ...keyed("claim-rule", claims.rules, (rule) => rule.key),
    ...keyed("protected-name", glossary.protectedNames, (name) => name.key),
    ...keyed("experience-type", experienceTypes.types, (type) => type.key),
    ...keyed("experience-family", experienceTypes.families, (family) => family.key),
  ];
}

function keyed<Item extends object>(kind: string, items: readonly Item[], keyOf: (item: Item) => string): Keyed[] {
  return items.map((body, position) => ({ kind, key: keyOf(body), position, body }));
}
