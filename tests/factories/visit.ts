import type { Database } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";

type VisitWish = {
  capacity?: number;
  confirmation?: "instant" | "request";
  prices?: { currency: string; amountMinor: number; childMinor?: number; groupMinor?: number }[];
  cancellation?: { hoursBefore: number; refundPercent: number }[];
  groupMin?: number;
  groupMax?: number;
  groupFrom?: number;
  answerHours?: number;
  leadHours?: number;
};

/** A morning on a coffee farm, on the portal in Vietnamese and English. */
export async function makeVisit(db: Database, sellerId: string, wish: VisitWish = {}): Promise<string> {
  const {
    capacity = 8,
    confirmation = "request",
    prices = [{ currency: "VND", amountMinor: 250_000 }],
    ...facts
  } = wish;
  const id = newId();
  const text = {
    summary: "Tóm tắt",
    description: "Mô tả",
    includes: [],
    bring: "Mũ",
    meetingPoint: "Cổng vườn",
    weather: "Mưa vẫn đi",
    care: "",
    sourceDigest: "x",
  };
  await db.experience.create({
    data: {
      ...{ id, sellerId, state: "live", key: `agri.coffee.${id}`, type: "agri", unitCode: "24805" },
      ...{ lat: 11.85, lon: 108.55, emblem: "coffee", accent: "cherry", scene: "coffee" },
      ...{ durationMinutes: 180, season: [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2], groupMin: 1, groupMax: 8 },
      ...{ fitness: "easy", languages: ["vi"], leadHours: 24 },
      ...{ access: [], cancellation: [], confirmation, ...facts },
      translations: {
        create: [
          { ...text, locale: "vi", slug: `vi-${id}`, name: "Sáng hái cà phê" },
          { ...text, locale: "en", slug: `en-${id}`, name: "Coffee morning" },
        ],
      },
      rules: { create: { id: newId(), weekdays: [1, 2, 3, 4, 5, 6, 7], startsAt: 480, capacity } },
      prices: { create: prices },
    },
  });
  return id;
}
