-- CreateEnum
CREATE TYPE "record_type" AS ENUM ('award', 'certificate');

-- CreateEnum
CREATE TYPE "import_row_state" AS ENUM ('open', 'matched', 'waiting', 'skipped', 'faulty');

-- AlterTable
ALTER TABLE "product_translation" ADD COLUMN     "reviewed_digest" TEXT;

-- AlterTable
ALTER TABLE "variant" ADD COLUMN     "gtin" TEXT,
ADD COLUMN     "preorder_until" DATE,
ADD COLUMN     "promised_on" DATE;

-- AlterTable
ALTER TABLE "product_image" ADD COLUMN     "alt_ja" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "alt_ko" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "alt_th" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "focus_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "focus_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "tone" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "experience_translation" ADD COLUMN     "reviewed_digest" TEXT;

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "promised_on" DATE;

-- AlterTable
ALTER TABLE "search_document" ADD COLUMN     "adult" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "facts" TEXT[];

-- AlterTable
ALTER TABLE "seller_translation" ADD COLUMN     "reviewed_digest" TEXT;

-- AlterTable
ALTER TABLE "event_translation" ADD COLUMN     "reviewed_digest" TEXT;

-- AlterTable
ALTER TABLE "award" ADD COLUMN     "address_as_certified" TEXT,
ADD COLUMN     "points" DECIMAL(5,2),
ADD COLUMN     "replaces_id" UUID,
ALTER COLUMN "item_type" DROP NOT NULL,
ALTER COLUMN "item_id" DROP NOT NULL,
ALTER COLUMN "seller_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "certificate" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "revoked_on" DATE,
ADD COLUMN     "revoked_reason" TEXT,
ADD COLUMN     "verified_by" TEXT;

-- CreateTable
CREATE TABLE "price_change" (
    "id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "amount_minor" INTEGER,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "price_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_attribute" (
    "product_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "product_attribute_pkey" PRIMARY KEY ("product_id","code")
);

-- CreateTable
CREATE TABLE "former_slug" (
    "item_type" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "item_id" UUID NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_slug_pkey" PRIMARY KEY ("item_type","locale","slug")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "record_type" "record_type" NOT NULL,
    "record_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "digest" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "uploaded_by" TEXT,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "end_warning" (
    "record_type" "record_type" NOT NULL,
    "record_id" UUID NOT NULL,
    "days_before" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "end_warning_pkey" PRIMARY KEY ("record_type","record_id","days_before")
);

-- CreateTable
CREATE TABLE "problem_report" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "record_code" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,
    "answer" TEXT,

    CONSTRAINT "problem_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award_import" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "award_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award_import_row" (
    "import_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "values" JSONB,
    "faults" JSONB NOT NULL,
    "candidates" JSONB NOT NULL,
    "state" "import_row_state" NOT NULL DEFAULT 'open',
    "award_id" UUID,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "award_import_row_pkey" PRIMARY KEY ("import_id","row_number")
);

-- CreateIndex
CREATE INDEX "price_change_variant_id_currency_since_idx" ON "price_change"("variant_id", "currency", "since");

-- CreateIndex
CREATE INDEX "former_slug_item_type_item_id_idx" ON "former_slug"("item_type", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_record_type_record_id_digest_key" ON "evidence"("record_type", "record_id", "digest");

-- CreateIndex
CREATE INDEX "problem_report_answered_at_created_at_idx" ON "problem_report"("answered_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "problem_report_code_key" ON "problem_report"("code");

-- CreateIndex
CREATE INDEX "award_import_row_import_id_state_idx" ON "award_import_row"("import_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "variant_gtin_key" ON "variant"("gtin");

-- CreateIndex
CREATE INDEX "search_document_facts_idx" ON "search_document" USING GIN ("facts");

-- CreateIndex
CREATE UNIQUE INDEX "award_replaces_id_key" ON "award"("replaces_id");

-- CreateIndex
CREATE INDEX "award_valid_until_idx" ON "award"("valid_until");

-- CreateIndex
CREATE UNIQUE INDEX "award_decision_no_certified_name_producer_name_key" ON "award"("decision_no", "certified_name", "producer_name");

-- AddForeignKey
ALTER TABLE "price_change" ADD CONSTRAINT "price_change_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_attribute" ADD CONSTRAINT "product_attribute_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "award"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_import_row" ADD CONSTRAINT "award_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "award_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say
ALTER TABLE "variant" ADD CONSTRAINT "variant_gtin_digits" CHECK ("gtin" ~ '^[0-9]{14}$');
ALTER TABLE "variant" ADD CONSTRAINT "variant_preorder" CHECK (("promised_on" IS NULL) = ("preorder_until" IS NULL) AND "preorder_until" <= "promised_on");
ALTER TABLE "product_image" ADD CONSTRAINT "product_image_focus" CHECK ("focus_x" BETWEEN 0 AND 1 AND "focus_y" BETWEEN 0 AND 1);
ALTER TABLE "award" ADD CONSTRAINT "award_item" CHECK (("item_type" IS NULL) = ("item_id" IS NULL) AND ("item_id" IS NULL OR "seller_id" IS NOT NULL));
ALTER TABLE "award" ADD CONSTRAINT "award_not_its_own_successor" CHECK ("replaces_id" <> "id");
UPDATE "search_document" SET "facts" = '{}' WHERE "facts" IS NULL;
INSERT INTO "price_change" ("id", "variant_id", "currency", "amount_minor", "since")
SELECT gen_random_uuid(), "price"."variant_id", "price"."currency", "price"."amount_minor", "product"."created_at"
FROM "variant_price" AS "price"
JOIN "variant" ON "variant"."id" = "price"."variant_id"
JOIN "product" ON "product"."id" = "variant"."product_id";
