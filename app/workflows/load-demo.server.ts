import { hashPassword } from "#app/domain/identity/password.server.ts";
import { systemClock } from "#app/platform/clock.server.ts";
import { type Database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import type { Environment } from "#app/platform/env.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { newId } from "#app/shared/id.ts";
import {
  type CampaignText,
  type DemoContent,
  type DemoExperience,
  type EventText,
  type ExperienceText,
  type ProducerText,
  readDemoContent,
} from "./demo-files.server.ts";
import { awardRows, type Ids, idOf, newIds, translationRows } from "./demo-rows.server.ts";
import { loadDemoAccounts } from "./load-demo-accounts.server.ts";
import { loadDemoPickup } from "./load-demo-pickup.server.ts";
import { loadDemoProducts } from "./load-demo-products.server.ts";

const milestone = "demo-content";

/** Whether the demonstration was ever loaded into this database. */
export async function holdsDemo(db: Database): Promise<boolean> {
  return (await db.databaseMilestone.findUnique({ where: { name: milestone } })) !== null;
}

/** Loads the demonstration once for each database, all of it or nothing. Answers whether it did. */
export async function loadDemo(db: Database, env: Environment, root = process.cwd()): Promise<boolean> {
  if (await holdsDemo(db)) return false;
  const content = await readDemoContent(root);
  const password = await hashPassword(env.DEMO_PASSWORD);
  const now = systemClock(env.DEMO_NOW).now();
  await inTransaction(db, async (tx) => {
    const ids = newIds(content);
    await loadSellers(tx, content, ids);
    await loadDemoPickup(tx, content.producers, ids);
    await loadDemoProducts(tx, content, ids, now);
    await loadExperiences(tx, content, ids, now);
    await loadEvents(tx, content, ids);
    await loadCampaigns(tx, content, ids, now);
    await loadDemoAccounts(tx, ids, password);
    await tx.databaseMilestone.create({ data: { name: milestone, reachedAt: new Date() } });
  });
  return true;
}

async function loadSellers(tx: Transaction, { producers, texts }: DemoContent, ids: Ids) {
  await tx.seller.createMany({
    data: producers.map(
      ({
        key,
        unit,
        kind,
        legalName,
        displayName,
        addressLine,
        established,
        households,
        lat,
        lon,
        altitudeM,
        contactName,
        languages,
        emblem,
        accent,
      }) => ({
        id: idOf(ids.sellers, key),
        key,
        unitCode: unit,
        kind,
        legalName,
        displayName,
        addressLine,
        established,
        households,
        lat,
        lon,
        altitudeM,
        contactName,
        languages,
        emblem,
        accent,
      }),
    ),
  });
  await tx.sellerTranslation.createMany({
    data: producers.flatMap(({ key }) =>
      translationRows<ProducerText>(texts, "producers", key).map((text) => ({
        sellerId: idOf(ids.sellers, key),
        ...text,
      })),
    ),
  });
}

async function loadExperiences(tx: Transaction, { experiences, texts }: DemoContent, ids: Ids, now: Date) {
  await tx.experience.createMany({
    data: experiences.map(
      ({
        producer,
        unit,
        price: _price,
        childPriceVnd: _childPrice,
        groupPriceVnd: _groupPrice,
        awards: _awards,
        recognitions: _recognitions,
        products: _products,
        openDays: _openDays,
        startTimes: _startTimes,
        ...facts
      }) => {
        const { facts: _notes, ...columns } = facts as typeof facts & { facts?: unknown };
        return {
          ...columns,
          id: idOf(ids.experiences, facts.key),
          sellerId: idOf(ids.sellers, producer),
          unitCode: unit,
          state: "live" as const,
        };
      },
    ),
  });
  const all = experiences.map((experience) => ({ id: idOf(ids.experiences, experience.key), experience }));
  await tx.experienceTranslation.createMany({
    data: all.flatMap(({ id, experience }) =>
      translationRows<ExperienceText>(texts, "experiences", experience.key).map((text) => ({
        experienceId: id,
        ...text,
      })),
    ),
  });
  await tx.visitRule.createMany({ data: all.flatMap(({ id, experience }) => ruleRows(id, experience)) });
  await tx.experiencePrice.createMany({
    data: all.flatMap(({ id, experience }) => priceRows(experience).map((price) => ({ experienceId: id, ...price }))),
  });
  await tx.experienceLink.createMany({
    data: all.flatMap(({ id, experience }) =>
      experience.products.map((targetKey, position) => ({ experienceId: id, targetKey, position })),
    ),
  });
  await tx.recognition.createMany({
    data: all.flatMap(({ id, experience }) =>
      experience.recognitions.map(({ kind, decisionNo, from, until }) => ({
        id: newId(),
        experienceId: id,
        kind,
        decisionNo,
        validFrom: dateOf(from),
        validUntil: dateOf(until),
      })),
    ),
  });
  await tx.award.createMany({ data: awardRows(experiences, "experience", ids, now) });
}

/** A child's and a group's price stand in dong; in other money they have the same proportion to an adult's. */
function priceRows({ price, childPriceVnd, groupPriceVnd }: DemoExperience) {
  const vnd = price.VND ?? 0;
  const like = (amountMinor: number, share: number | null) =>
    share === null || vnd === 0 ? null : Math.round((amountMinor * share) / vnd);
  return Object.entries(price).map(([currency, amountMinor]) => ({
    ...{ currency, amountMinor },
    childMinor: like(amountMinor, childPriceVnd),
    groupMinor: like(amountMinor, groupPriceVnd),
  }));
}

async function loadEvents(tx: Transaction, { events, texts }: DemoContent, ids: Ids) {
  for (const event of events) {
    const { key, unit, dateState, kind, emblem, accent, source, producer } = event;
    await tx.event.create({
      data: {
        id: newId(),
        key,
        unitCode: unit,
        startsOn: dateOf(event.startsOn),
        endsOn: dateOf(event.endsOn),
        weekdays: event.weekdays ?? [],
        exceptOn: (event.exceptOn ?? []).map(dateOf),
        opensAt: event.opens ? minutesOf(event.opens) : null,
        closesAt: event.closes ? minutesOf(event.closes) : null,
        dateState,
        kind,
        emblem,
        accent,
        source,
        sellerId: producer ? idOf(ids.sellers, producer) : null,
        translations: { createMany: { data: translationRows<EventText>(texts, "events", key) } },
      },
    });
  }
}

async function loadCampaigns(tx: Transaction, { campaigns, texts }: DemoContent, ids: Ids, now: Date) {
  for (const { key, market, languages, startsOn, endsOn, picks, accent, scene, voucher } of campaigns) {
    const rows = translationRows<CampaignText>(texts, "campaigns", key).map(
      ({ sourceDigest: _source, reviewedDigest: _read, ...text }) => text,
    );
    await tx.campaign.create({
      data: {
        id: newId(),
        key,
        market,
        languages,
        startsOn: dateOf(startsOn),
        endsOn: dateOf(endsOn),
        state: "scheduled",
        accent,
        scene,
        translations: { createMany: { data: rows } },
        ...(voucher ? { vouchers: { create: { ...voucher, id: newId(), createdAt: now, createdBy: "demo" } } } : {}),
        picks: {
          createMany: {
            data: picks.map((pick, position) => {
              const product = ids.products.get(pick);
              return product
                ? { itemType: "product" as const, itemId: product, position }
                : { itemType: "experience" as const, itemId: idOf(ids.experiences, pick), position };
            }),
          },
        },
      },
    });
  }
}

/** "07:30" as minutes after midnight. */
function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** A group at each time, on each day it is open. */
function ruleRows(experienceId: string, { openDays, startTimes, groupMax }: DemoExperience) {
  return startTimes.map((time, position) => ({
    ...{ id: newId(), experienceId, weekdays: openDays, startsAt: minutesOf(time), capacity: groupMax, position },
  }));
}
