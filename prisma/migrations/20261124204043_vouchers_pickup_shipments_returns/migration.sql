-- CreateEnum
CREATE TYPE "voucher_kind" AS ENUM ('percent', 'amount');

-- CreateEnum
CREATE TYPE "voucher_use_state" AS ENUM ('held', 'taken', 'returned');

-- CreateEnum
CREATE TYPE "part_delivery" AS ENUM ('post', 'pickup');

-- CreateEnum
CREATE TYPE "shipment_state" AS ENUM ('sent', 'delivered', 'refused', 'came_back', 'lost');

-- CreateEnum
CREATE TYPE "return_state" AS ENUM ('requested', 'accepted', 'declined', 'withdrawn', 'refunded');

-- CreateEnum
CREATE TYPE "pickup_kind" AS ENUM ('farm', 'market', 'hotel');

-- AlterTable
ALTER TABLE "variant_price" ADD COLUMN     "by_hand" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "cart" ADD COLUMN     "voucher_code" TEXT;

-- AlterTable
ALTER TABLE "customer_order" ADD COLUMN     "discount_minor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "gift_note" TEXT,
ADD COLUMN     "invoice" JSONB,
ADD COLUMN     "voucher_code" TEXT;

-- AlterTable
ALTER TABLE "seller_order" ADD COLUMN     "delivery" "part_delivery" NOT NULL DEFAULT 'post',
ADD COLUMN     "discount_minor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "fee_bp" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "invoice_number" TEXT,
ADD COLUMN     "invoiced_at" TIMESTAMPTZ(3),
ADD COLUMN     "pickup" JSONB,
ADD COLUMN     "pickup_from" TIMESTAMPTZ(3),
ADD COLUMN     "pickup_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "discount_minor" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "refund_line" ADD COLUMN     "discount_minor" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "voucher" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "voucher_kind" NOT NULL,
    "percent" INTEGER,
    "amount_minor" INTEGER,
    "currency" TEXT NOT NULL,
    "least_minor" INTEGER NOT NULL DEFAULT 0,
    "most_off_minor" INTEGER,
    "most_uses" INTEGER NOT NULL,
    "budget_minor" INTEGER NOT NULL,
    "only_picks" BOOLEAN NOT NULL DEFAULT false,
    "programme_ref" TEXT NOT NULL DEFAULT '',
    "stopped_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "voucher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voucher_use" (
    "order_id" UUID NOT NULL,
    "voucher_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "user_id" TEXT,
    "amount_minor" INTEGER NOT NULL,
    "state" "voucher_use_state" NOT NULL DEFAULT 'held',
    "used_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "voucher_use_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "cart_pickup" (
    "cart_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "pickup_point_id" UUID NOT NULL,

    CONSTRAINT "cart_pickup_pkey" PRIMARY KEY ("cart_id","seller_id")
);

-- CreateTable
CREATE TABLE "shipment" (
    "id" UUID NOT NULL,
    "seller_order_id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "state" "shipment_state" NOT NULL DEFAULT 'sent',
    "carrier" TEXT NOT NULL,
    "tracking_number" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "shipment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipment_line" (
    "shipment_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "shipment_line_pkey" PRIMARY KEY ("shipment_id","order_line_id")
);

-- CreateTable
CREATE TABLE "return_request" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "seller_order_id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "state" "return_state" NOT NULL DEFAULT 'requested',
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "send_back" BOOLEAN NOT NULL DEFAULT false,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "decision_note" TEXT NOT NULL DEFAULT '',
    "received_at" TIMESTAMPTZ(3),
    "refund_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "return_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "return_line" (
    "return_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "return_line_pkey" PRIMARY KEY ("return_id","order_line_id")
);

-- CreateTable
CREATE TABLE "return_photo" (
    "id" UUID NOT NULL,
    "return_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "return_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pickup_point" (
    "id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "kind" "pickup_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "directions" TEXT NOT NULL DEFAULT '',
    "area" TEXT NOT NULL DEFAULT '',
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "weekdays" INTEGER[],
    "opens_at" INTEGER NOT NULL,
    "closes_at" INTEGER NOT NULL,
    "window_min" INTEGER NOT NULL DEFAULT 120,
    "lead_hours" INTEGER NOT NULL DEFAULT 24,
    "fee_minor" INTEGER NOT NULL DEFAULT 0,
    "closed_on" DATE[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pickup_point_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "voucher_code_key" ON "voucher"("code");

-- CreateIndex
CREATE INDEX "voucher_campaign_id_idx" ON "voucher"("campaign_id");

-- CreateIndex
CREATE INDEX "voucher_use_voucher_id_state_idx" ON "voucher_use"("voucher_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "shipment_idempotency_key_key" ON "shipment"("idempotency_key");

-- CreateIndex
CREATE INDEX "shipment_seller_order_id_idx" ON "shipment"("seller_order_id");

-- CreateIndex
CREATE INDEX "shipment_line_order_line_id_idx" ON "shipment_line"("order_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "return_request_idempotency_key_key" ON "return_request"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "return_request_refund_id_key" ON "return_request"("refund_id");

-- CreateIndex
CREATE INDEX "return_request_order_id_idx" ON "return_request"("order_id");

-- CreateIndex
CREATE INDEX "return_request_seller_order_id_idx" ON "return_request"("seller_order_id");

-- CreateIndex
CREATE INDEX "return_request_state_answer_by_idx" ON "return_request"("state", "answer_by");

-- CreateIndex
CREATE INDEX "return_line_order_line_id_idx" ON "return_line"("order_line_id");

-- CreateIndex
CREATE INDEX "return_photo_return_id_idx" ON "return_photo"("return_id");

-- CreateIndex
CREATE INDEX "pickup_point_seller_id_active_idx" ON "pickup_point"("seller_id", "active");

-- AddForeignKey
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher_use" ADD CONSTRAINT "voucher_use_voucher_id_fkey" FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher_use" ADD CONSTRAINT "voucher_use_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "customer_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_pickup" ADD CONSTRAINT "cart_pickup_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_seller_order_id_fkey" FOREIGN KEY ("seller_order_id") REFERENCES "seller_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment_line" ADD CONSTRAINT "shipment_line_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_request" ADD CONSTRAINT "return_request_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "customer_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_request" ADD CONSTRAINT "return_request_refund_id_fkey" FOREIGN KEY ("refund_id") REFERENCES "refund"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_line" ADD CONSTRAINT "return_line_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_photo" ADD CONSTRAINT "return_photo_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pickup_point" ADD CONSTRAINT "pickup_point_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A voucher takes off goods only, and the parts of every sum add up.
ALTER TABLE "customer_order" DROP CONSTRAINT "customer_order_sum";
ALTER TABLE "customer_order" ADD CONSTRAINT "customer_order_sum" CHECK ("total_minor" = "goods_minor" + "shipping_minor" - "discount_minor" AND "discount_minor" BETWEEN 0 AND "goods_minor");
ALTER TABLE "seller_order" ADD CONSTRAINT "seller_order_discount" CHECK ("discount_minor" BETWEEN 0 AND "goods_minor");
ALTER TABLE "seller_order" ADD CONSTRAINT "seller_order_fee" CHECK ("fee_bp" BETWEEN 0 AND 10000);
ALTER TABLE "seller_order" ADD CONSTRAINT "seller_order_pickup" CHECK (("delivery" = 'pickup') = ("pickup" IS NOT NULL) AND ("pickup_from" IS NULL) = ("pickup" IS NULL) AND ("pickup_until" IS NULL) = ("pickup" IS NULL));
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_discount" CHECK ("discount_minor" BETWEEN 0 AND "line_minor");
ALTER TABLE "refund_line" ADD CONSTRAINT "refund_line_discount" CHECK ("discount_minor" >= 0);
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_worth" CHECK (
  CASE "kind" WHEN 'percent' THEN "percent" BETWEEN 1 AND 90 AND "amount_minor" IS NULL ELSE "amount_minor" > 0 AND "percent" IS NULL END
);
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_caps" CHECK ("most_uses" > 0 AND "budget_minor" > 0 AND "least_minor" >= 0 AND "most_off_minor" > 0);
ALTER TABLE "voucher_use" ADD CONSTRAINT "voucher_use_amount" CHECK ("amount_minor" > 0);
ALTER TABLE "shipment_line" ADD CONSTRAINT "shipment_line_quantity" CHECK ("quantity" > 0);
ALTER TABLE "return_line" ADD CONSTRAINT "return_line_quantity" CHECK ("quantity" > 0);
ALTER TABLE "pickup_point" ADD CONSTRAINT "pickup_point_hours" CHECK ("opens_at" >= 0 AND "closes_at" <= 1440 AND "closes_at" - "opens_at" >= "window_min" AND "window_min" >= 15 AND "lead_hours" >= 0 AND "fee_minor" >= 0);

-- What was sent before parcels had rows of their own went as one parcel with everything in it.
INSERT INTO "shipment" ("id", "seller_order_id", "idempotency_key", "state", "carrier", "tracking_number", "sent_at", "ended_at")
  SELECT gen_random_uuid(), "id", "id" || '/first', (CASE WHEN "delivered_at" IS NULL THEN 'sent' ELSE 'delivered' END)::"shipment_state",
    "carrier", "tracking_number", "shipped_at", "delivered_at"
  FROM "seller_order" WHERE "shipped_at" IS NOT NULL AND "carrier" IS NOT NULL AND "tracking_number" IS NOT NULL;
INSERT INTO "shipment_line" ("shipment_id", "order_line_id", "quantity")
  SELECT "shipment"."id", "order_line"."id", "order_line"."quantity"
  FROM "shipment" JOIN "order_line" ON "order_line"."seller_order_id" = "shipment"."seller_order_id";

CREATE TRIGGER page_change AFTER INSERT OR UPDATE OR DELETE ON "pickup_point" FOR EACH STATEMENT EXECUTE FUNCTION page_change_all();
CREATE TRIGGER page_change AFTER INSERT OR UPDATE OR DELETE ON "voucher" FOR EACH STATEMENT EXECUTE FUNCTION page_change_all();
