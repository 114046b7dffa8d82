-- CreateEnum
CREATE TYPE "booking_state" AS ENUM ('held', 'requested', 'confirmed', 'declined', 'cancelled', 'attended', 'no_show', 'expired');

-- CreateEnum
CREATE TYPE "waiting_state" AS ENUM ('waiting', 'offered', 'taken', 'lapsed', 'left');

-- AlterEnum
ALTER TYPE "part_delivery" ADD VALUE 'visit';

-- DropIndex
DROP INDEX "seller_order_order_id_seller_id_key";

-- AlterTable
ALTER TABLE "experience" ADD COLUMN     "answer_hours" INTEGER NOT NULL DEFAULT 24,
ADD COLUMN     "buffer_minutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "child_max_age" INTEGER NOT NULL DEFAULT 11,
ADD COLUMN     "child_needs_adult" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "confirmation" TEXT NOT NULL DEFAULT 'request',
ADD COLUMN     "group_from" INTEGER,
ADD COLUMN     "guide_licence" TEXT,
ADD COLUMN     "insured" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "parking" TEXT[] NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "experience_translation" ADD COLUMN     "getting_there" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "safety" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "experience_price" ADD COLUMN     "child_minor" INTEGER,
ADD COLUMN     "group_minor" INTEGER;

-- CreateTable
CREATE TABLE "visit_slot" (
    "id" UUID NOT NULL,
    "experience_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "starts_at" INTEGER NOT NULL,
    "capacity" INTEGER NOT NULL,
    "held" INTEGER NOT NULL DEFAULT 0,
    "sold" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "visit_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "seller_order_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "state" "booking_state" NOT NULL DEFAULT 'held',
    "adults" INTEGER NOT NULL,
    "children" INTEGER NOT NULL DEFAULT 0,
    "language" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "guest_name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "policy" JSONB NOT NULL,
    "confirmation" TEXT NOT NULL,
    "answer_hours" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "host_note" TEXT NOT NULL DEFAULT '',
    "absent_at" TIMESTAMPTZ(3),
    "absent_note" TEXT NOT NULL DEFAULT '',
    "reminded_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking_event" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "booking_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waiting_entry" (
    "id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "market" TEXT NOT NULL,
    "adults" INTEGER NOT NULL,
    "children" INTEGER NOT NULL DEFAULT 0,
    "state" "waiting_state" NOT NULL DEFAULT 'waiting',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "offered_until" TIMESTAMPTZ(3),
    "order_id" UUID,

    CONSTRAINT "waiting_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart_visit" (
    "id" UUID NOT NULL,
    "cart_id" UUID NOT NULL,
    "experience_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "starts_at" INTEGER NOT NULL,
    "adults" INTEGER NOT NULL,
    "children" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "waiting_id" UUID,
    "seen_price_minor" INTEGER NOT NULL,
    "seen_currency" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cart_visit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "visit_slot_experience_id_day_starts_at_key" ON "visit_slot"("experience_id", "day", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "booking_code_key" ON "booking"("code");

-- CreateIndex
CREATE UNIQUE INDEX "booking_seller_order_id_key" ON "booking"("seller_order_id");

-- CreateIndex
CREATE INDEX "booking_order_id_idx" ON "booking"("order_id");

-- CreateIndex
CREATE INDEX "booking_slot_id_state_idx" ON "booking"("slot_id", "state");

-- CreateIndex
CREATE INDEX "booking_seller_id_starts_at_idx" ON "booking"("seller_id", "starts_at");

-- CreateIndex
CREATE INDEX "booking_state_answer_by_idx" ON "booking"("state", "answer_by");

-- CreateIndex
CREATE INDEX "booking_state_starts_at_idx" ON "booking"("state", "starts_at");

-- CreateIndex
CREATE INDEX "booking_event_booking_id_at_idx" ON "booking_event"("booking_id", "at");

-- CreateIndex
CREATE INDEX "waiting_entry_slot_id_state_created_at_idx" ON "waiting_entry"("slot_id", "state", "created_at");

-- CreateIndex
CREATE INDEX "waiting_entry_state_offered_until_idx" ON "waiting_entry"("state", "offered_until");

-- CreateIndex
CREATE UNIQUE INDEX "cart_visit_cart_id_experience_id_day_starts_at_key" ON "cart_visit"("cart_id", "experience_id", "day", "starts_at");

-- CreateIndex
CREATE INDEX "voucher_use_voucher_id_email_idx" ON "voucher_use"("voucher_id", "email");

-- CreateIndex
CREATE INDEX "voucher_use_voucher_id_phone_idx" ON "voucher_use"("voucher_id", "phone");

-- CreateIndex
CREATE INDEX "seller_order_order_id_idx" ON "seller_order"("order_id");

-- AddForeignKey
ALTER TABLE "visit_slot" ADD CONSTRAINT "visit_slot_experience_id_fkey" FOREIGN KEY ("experience_id") REFERENCES "experience"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "visit_slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_event" ADD CONSTRAINT "booking_event_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "visit_slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_visit" ADD CONSTRAINT "cart_visit_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A child's price stood in dong only: in other money it keeps its proportion to an adult's.
UPDATE "experience_price" SET "child_minor" = round("amount_minor"::numeric * "child_price_vnd" / "listed"."vnd")
  FROM "experience", (SELECT "experience_id", "amount_minor" AS "vnd" FROM "experience_price" WHERE "currency" = 'VND') AS "listed"
  WHERE "experience"."id" = "experience_price"."experience_id" AND "listed"."experience_id" = "experience"."id" AND "child_price_vnd" IS NOT NULL AND "listed"."vnd" > 0;
ALTER TABLE "experience" DROP COLUMN "child_price_vnd";

ALTER TABLE "experience" ADD CONSTRAINT "experience_booking" CHECK ("confirmation" IN ('instant', 'request') AND "answer_hours" BETWEEN 1 AND 168 AND "buffer_minutes" >= 0 AND "group_from" > 1 AND "child_max_age" BETWEEN 0 AND 17);
ALTER TABLE "experience_price" ADD CONSTRAINT "experience_price_amounts" CHECK ("amount_minor" >= 0 AND "child_minor" >= 0 AND "group_minor" >= 0);
-- No seat is promised twice.
ALTER TABLE "visit_slot" ADD CONSTRAINT "visit_slot_seats" CHECK ("held" >= 0 AND "sold" >= 0 AND "held" + "sold" <= "capacity" AND "starts_at" BETWEEN 0 AND 1439);
ALTER TABLE "booking" ADD CONSTRAINT "booking_party" CHECK ("adults" >= 0 AND "children" >= 0 AND "adults" + "children" > 0 AND "ends_at" > "starts_at");
ALTER TABLE "booking" ADD CONSTRAINT "booking_answer" CHECK ("state" <> 'requested' OR "answer_by" IS NOT NULL);
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_party" CHECK ("adults" >= 0 AND "children" >= 0 AND "adults" + "children" > 0 AND ("state" <> 'offered' OR "offered_until" IS NOT NULL));
ALTER TABLE "cart_visit" ADD CONSTRAINT "cart_visit_party" CHECK ("adults" >= 0 AND "children" >= 0 AND "adults" + "children" > 0);
-- Of one slot an address waits once.
CREATE UNIQUE INDEX "waiting_entry_once" ON "waiting_entry" ("slot_id", "email") WHERE "state" IN ('waiting', 'offered');
-- Goods of one seller are one part; each booking is a part of its own.
CREATE UNIQUE INDEX "seller_order_goods_once" ON "seller_order" ("order_id", "seller_id") WHERE "delivery" IN ('post', 'pickup');

ALTER TABLE "refund_line" DROP CONSTRAINT "refund_line_quantity";
ALTER TABLE "refund_line" ADD CONSTRAINT "refund_line_quantity" CHECK ("quantity" >= 0 AND "restocked" BETWEEN 0 AND "quantity" AND "amount_minor" >= 0 AND "quantity" + "amount_minor" > 0);

-- Seats left are shown on the page of their visit only.
CREATE FUNCTION page_change_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('page_changed', 'stock:' || NEW.experience_id);
  RETURN NULL;
END $$;
CREATE TRIGGER page_change AFTER INSERT OR UPDATE OF capacity, held, sold ON "visit_slot" FOR EACH ROW EXECUTE FUNCTION page_change_seats();
