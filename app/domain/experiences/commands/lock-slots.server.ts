import type { Transaction } from "#app/platform/database.server.ts";
import type { Day } from "#app/shared/calendar.ts";
import { newId } from "#app/shared/id.ts";

export type SlotKey = { experienceId: string; day: Day; startsAt: number };
export type LockedSlot = SlotKey & { id: string; capacity: number; held: number; sold: number };

type Row = { id: string; experience_id: string; day: string; starts_at: number } & Pick<
  LockedSlot,
  "capacity" | "held" | "sold"
>;

/**
 * Locks slots until the transaction ends, the missing ones made first. Always in the order of their ids, after the order's own
 * row and before any stock: that one order everywhere keeps two transactions from waiting for each other for ever.
 */
export async function lockSlots(tx: Transaction, keys: readonly SlotKey[]): Promise<LockedSlot[]> {
  if (keys.length === 0) return [];
  const wanted = JSON.stringify(keys.map((key) => ({ ...key, id: newId() })));
  await tx.$executeRaw`
    INSERT INTO visit_slot (id, experience_id, day, starts_at, capacity)
    SELECT id, "experienceId", day, "startsAt", 0
    FROM jsonb_to_recordset(${wanted}::jsonb) AS row(id uuid, "experienceId" uuid, day date, "startsAt" int)
    ORDER BY "experienceId", day, "startsAt"
    ON CONFLICT (experience_id, day, starts_at) DO NOTHING`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT slot.id, slot.experience_id, slot.day::text AS day, slot.starts_at, slot.capacity, slot.held, slot.sold
    FROM visit_slot AS slot
    JOIN jsonb_to_recordset(${wanted}::jsonb) AS row("experienceId" uuid, day date, "startsAt" int)
      ON slot.experience_id = row."experienceId" AND slot.day = row.day AND slot.starts_at = row."startsAt"
    ORDER BY slot.id
    FOR UPDATE OF slot`;
  return rows.map(slotOf);
}

/** The same of slots that are known by their ids. */
export async function lockSlotsById(tx: Transaction, ids: readonly string[]): Promise<LockedSlot[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, experience_id, day::text AS day, starts_at, capacity, held, sold FROM visit_slot
    WHERE id = ANY(${[...new Set(ids)]}::uuid[])
    ORDER BY id
    FOR UPDATE`;
  return rows.map(slotOf);
}

function slotOf({ id, experience_id, day, starts_at, capacity, held, sold }: Row): LockedSlot {
  return { id, experienceId: experience_id, day, startsAt: starts_at, capacity, held, sold };
}

/**
 * Changes a locked slot by so many seats. Its capacity becomes what the calendar says (`ruled`), or what is taken where the host
 * meant it smaller afterwards; the table's checks refuse what may never be.
 */
export async function changeSeats(
  tx: Transaction,
  slotId: string,
  { held, sold, ruled }: { held: number; sold: number; ruled?: number },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE visit_slot
    SET held = held + ${held}, sold = sold + ${sold},
        capacity = GREATEST(${ruled ?? null}::int, CASE WHEN ${ruled ?? null}::int IS NULL THEN capacity ELSE 0 END,
                            held + ${held} + sold + ${sold})
    WHERE id = ${slotId}::uuid`;
}
