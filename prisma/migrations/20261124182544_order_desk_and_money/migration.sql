-- CreateEnum
CREATE TYPE "refund_state" AS ENUM ('due', 'done', 'failed');

-- CreateEnum
CREATE TYPE "bank_line_state" AS ENUM ('matched', 'unmatched', 'other_amount', 'not_due', 'set_aside');

-- AlterTable
ALTER TABLE "customer_order" ADD COLUMN     "pay_method" TEXT NOT NULL DEFAULT 'online';

-- AlterTable
ALTER TABLE "seller_order" ADD COLUMN     "delivered_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "state" "refund_state" NOT NULL DEFAULT 'due',
    "currency" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "shipping_minor" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "requested_by" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund_line" (
    "refund_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "restocked" INTEGER NOT NULL DEFAULT 0,
    "amount_minor" INTEGER NOT NULL,

    CONSTRAINT "refund_line_pkey" PRIMARY KEY ("refund_id","order_line_id")
);

-- CreateTable
CREATE TABLE "dispute" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "provider_ref" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_statement_line" (
    "id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "booked_on" DATE NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'VND',
    "text" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "order_code" TEXT,
    "payment_id" UUID,
    "state" "bank_line_state" NOT NULL DEFAULT 'unmatched',
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,

    CONSTRAINT "bank_statement_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reconciliation" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "compared" INTEGER NOT NULL,
    "repaired" INTEGER NOT NULL,
    "findings" JSONB NOT NULL,

    CONSTRAINT "reconciliation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "refund_idempotency_key_key" ON "refund"("idempotency_key");

-- CreateIndex
CREATE INDEX "refund_order_id_idx" ON "refund"("order_id");

-- CreateIndex
CREATE INDEX "refund_state_idx" ON "refund"("state");

-- CreateIndex
CREATE INDEX "refund_line_order_line_id_idx" ON "refund_line"("order_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispute_provider_ref_key" ON "dispute"("provider_ref");

-- CreateIndex
CREATE INDEX "dispute_payment_id_idx" ON "dispute"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_statement_line_digest_key" ON "bank_statement_line"("digest");

-- CreateIndex
CREATE INDEX "bank_statement_line_state_booked_on_idx" ON "bank_statement_line"("state", "booked_on");

-- CreateIndex
CREATE INDEX "bank_statement_line_payment_id_idx" ON "bank_statement_line"("payment_id");

-- CreateIndex
CREATE INDEX "reconciliation_started_at_idx" ON "reconciliation"("started_at");

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "customer_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_line" ADD CONSTRAINT "refund_line_refund_id_fkey" FOREIGN KEY ("refund_id") REFERENCES "refund"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Money goes back in whole units, never for nothing.
ALTER TABLE "refund" ADD CONSTRAINT "refund_amount" CHECK ("amount_minor" > 0 AND "shipping_minor" BETWEEN 0 AND "amount_minor");
ALTER TABLE "refund_line" ADD CONSTRAINT "refund_line_quantity" CHECK ("quantity" > 0 AND "restocked" BETWEEN 0 AND "quantity" AND "amount_minor" >= 0);
ALTER TABLE "bank_statement_line" ADD CONSTRAINT "bank_statement_line_amount" CHECK ("amount_minor" > 0);
ALTER TABLE "customer_order" ADD CONSTRAINT "customer_order_pay_method" CHECK ("pay_method" IN ('online', 'bank-transfer', 'on-delivery'));
