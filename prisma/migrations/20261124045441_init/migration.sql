CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE EXTENSION IF NOT EXISTS "unaccent";

-- CreateEnum
CREATE TYPE "campaign_state" AS ENUM ('draft', 'scheduled', 'paused');

-- CreateEnum
CREATE TYPE "listing_state" AS ENUM ('draft', 'submitted', 'live', 'declined', 'suspended', 'archived');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('buyer', 'seller', 'staff', 'admin');

-- CreateEnum
CREATE TYPE "hold_state" AS ENUM ('held', 'taken', 'returned');

-- CreateEnum
CREATE TYPE "order_payment_state" AS ENUM ('due', 'paid', 'refunded', 'partly_refunded');

-- CreateEnum
CREATE TYPE "seller_order_state" AS ENUM ('awaiting_payment', 'paid', 'preparing', 'shipped', 'delivered', 'cancelled', 'expired', 'refunded', 'partly_refunded');

-- CreateEnum
CREATE TYPE "payment_state" AS ENUM ('opening', 'pending', 'delayed', 'succeeded', 'failed', 'expired', 'cancelled', 'refund_due', 'refunded');

-- CreateEnum
CREATE TYPE "seller_kind" AS ENUM ('enterprise', 'cooperative', 'household');

-- CreateEnum
CREATE TYPE "seller_state" AS ENUM ('active', 'suspended');

-- CreateEnum
CREATE TYPE "award_state" AS ENUM ('granted', 'revoked', 'potential_5');

-- CreateEnum
CREATE TYPE "item_type" AS ENUM ('product', 'experience');

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "market" TEXT NOT NULL,
    "languages" TEXT[],
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "state" "campaign_state" NOT NULL DEFAULT 'draft',
    "accent" TEXT NOT NULL,
    "scene" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_translation" (
    "campaign_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_translation_pkey" PRIMARY KEY ("campaign_id","locale")
);

-- CreateTable
CREATE TABLE "campaign_pick" (
    "campaign_id" UUID NOT NULL,
    "item_type" "item_type" NOT NULL,
    "item_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "campaign_pick_pkey" PRIMARY KEY ("campaign_id","item_type","item_id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "seller_id" UUID NOT NULL,
    "ocop_set" INTEGER NOT NULL,
    "import_class" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "altitude_m" INTEGER,
    "emblem" TEXT NOT NULL,
    "accent" TEXT NOT NULL,
    "season" INTEGER[],
    "hs6" TEXT,
    "allergens" TEXT[],
    "shelf_life_days" INTEGER,
    "cold_chain" BOOLEAN NOT NULL DEFAULT false,
    "liquid" BOOLEAN NOT NULL DEFAULT false,
    "fragile" BOOLEAN NOT NULL DEFAULT false,
    "state" "listing_state" NOT NULL DEFAULT 'draft',
    "declined_reason" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "pending_change" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_translation" (
    "product_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "maker_note" TEXT NOT NULL,
    "ingredients" TEXT NOT NULL,
    "storage" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "image_alt" TEXT NOT NULL,
    "source_digest" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_translation_pkey" PRIMARY KEY ("product_id","locale")
);

-- CreateTable
CREATE TABLE "variant" (
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "net_g" INTEGER,
    "net_ml" INTEGER,
    "pieces" INTEGER,
    "gross_g" INTEGER NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "variant_label" (
    "variant_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "variant_label_pkey" PRIMARY KEY ("variant_id","locale")
);

-- CreateTable
CREATE TABLE "variant_price" (
    "variant_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,

    CONSTRAINT "variant_price_pkey" PRIMARY KEY ("variant_id","currency")
);

-- CreateTable
CREATE TABLE "product_image" (
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt_vi" TEXT NOT NULL DEFAULT '',
    "alt_en" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_link" (
    "product_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "target_key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "product_link_pkey" PRIMARY KEY ("product_id","kind","target_key")
);

-- CreateTable
CREATE TABLE "experience" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "seller_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "altitude_m" INTEGER,
    "emblem" TEXT NOT NULL,
    "accent" TEXT NOT NULL,
    "scene" TEXT NOT NULL,
    "duration_minutes" INTEGER NOT NULL,
    "season" INTEGER[],
    "group_min" INTEGER NOT NULL,
    "group_max" INTEGER NOT NULL,
    "min_age" INTEGER,
    "fitness" TEXT NOT NULL,
    "languages" TEXT[],
    "open_days" INTEGER[],
    "start_times" TEXT[],
    "lead_hours" INTEGER NOT NULL,
    "access" TEXT[],
    "child_price_vnd" INTEGER,
    "cancellation" JSONB NOT NULL,
    "licence_no" TEXT,
    "state" "listing_state" NOT NULL DEFAULT 'draft',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "experience_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "experience_translation" (
    "experience_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "includes" TEXT[],
    "bring" TEXT NOT NULL,
    "meeting_point" TEXT NOT NULL,
    "weather" TEXT NOT NULL,
    "care" TEXT NOT NULL,
    "source_digest" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "experience_translation_pkey" PRIMARY KEY ("experience_id","locale")
);

-- CreateTable
CREATE TABLE "experience_price" (
    "experience_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,

    CONSTRAINT "experience_price_pkey" PRIMARY KEY ("experience_id","currency")
);

-- CreateTable
CREATE TABLE "recognition" (
    "id" UUID NOT NULL,
    "experience_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "decision_no" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE NOT NULL,

    CONSTRAINT "recognition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "experience_link" (
    "experience_id" UUID NOT NULL,
    "target_key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "experience_link_pkey" PRIMARY KEY ("experience_id","target_key")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "role" NOT NULL DEFAULT 'buyer',
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_credential" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_level" (
    "variant_id" UUID NOT NULL,
    "on_hand" INTEGER NOT NULL,
    "held" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_level_pkey" PRIMARY KEY ("variant_id")
);

-- CreateTable
CREATE TABLE "stock_hold" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "hold_state" NOT NULL DEFAULT 'held',
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "stock_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart_line" (
    "cart_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "seen_price_minor" INTEGER NOT NULL,
    "seen_currency" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cart_line_pkey" PRIMARY KEY ("cart_id","variant_id")
);

-- CreateTable
CREATE TABLE "customer_order" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "user_id" TEXT,
    "locale" TEXT NOT NULL,
    "market" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "payment_state" "order_payment_state" NOT NULL DEFAULT 'due',
    "goods_minor" INTEGER NOT NULL,
    "shipping_minor" INTEGER NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "buyer_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "address" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "campaign_key" TEXT,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "extensions" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "customer_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seller_order" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "seller_name" TEXT NOT NULL,
    "state" "seller_order_state" NOT NULL DEFAULT 'awaiting_payment',
    "goods_minor" INTEGER NOT NULL,
    "shipping_minor" INTEGER NOT NULL,
    "weight_g" INTEGER NOT NULL,
    "carrier" TEXT,
    "tracking_number" TEXT,
    "shipped_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "seller_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "seller_order_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "product_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "variant_label" TEXT NOT NULL,
    "variant_label_vi" TEXT NOT NULL,
    "emblem" TEXT NOT NULL,
    "accent" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_price_minor" INTEGER NOT NULL,
    "line_minor" INTEGER NOT NULL,
    "import_class" TEXT NOT NULL,
    "hs6" TEXT,
    "gross_g" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_event" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "seller_order_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT,
    "actor" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "order_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_consent" (
    "order_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "text_version" INTEGER NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_consent_pkey" PRIMARY KEY ("order_id","purpose")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_ref" TEXT,
    "state" "payment_state" NOT NULL DEFAULT 'opening',
    "currency" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "pay_url" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_event" (
    "provider" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "provider_event_pkey" PRIMARY KEY ("provider","event_id")
);

-- CreateTable
CREATE TABLE "reference_record" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "source_digest" TEXT NOT NULL,
    "changed_by_person" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reference_record_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "legal_page_version" (
    "page" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "legal_page_version_pkey" PRIMARY KEY ("page","locale","version")
);

-- CreateTable
CREATE TABLE "database_milestone" (
    "name" TEXT NOT NULL,
    "reached_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "database_milestone_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "search_document" (
    "item_type" TEXT NOT NULL,
    "item_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "text_locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "card" JSONB NOT NULL,
    "terms" TEXT[],
    "title_terms" TEXT[],
    "grams" TEXT[],
    "folded" TEXT NOT NULL,
    "title_folded" TEXT NOT NULL,
    "group_code" TEXT,
    "ocop_set" INTEGER,
    "type" TEXT,
    "unit_code" TEXT,
    "seller_id" UUID,
    "months" INTEGER[],
    "peak_months" INTEGER[],
    "stars" INTEGER,
    "award_until" DATE,
    "ships_to" TEXT[],
    "price_vnd" INTEGER,
    "price_jpy" INTEGER,
    "price_krw" INTEGER,
    "free_stock" INTEGER,
    "starts_on" DATE,
    "ends_on" DATE,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("item_type","item_id","locale")
);

-- CreateTable
CREATE TABLE "search_miss" (
    "day" DATE NOT NULL,
    "locale" TEXT NOT NULL,
    "market" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "search_miss_pkey" PRIMARY KEY ("day","locale","market","query")
);

-- CreateTable
CREATE TABLE "seller" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "seller_kind" NOT NULL,
    "legal_name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "address_line" TEXT NOT NULL,
    "established" INTEGER,
    "households" INTEGER,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "altitude_m" INTEGER,
    "contact_name" TEXT NOT NULL,
    "languages" TEXT[],
    "emblem" TEXT NOT NULL,
    "accent" TEXT NOT NULL,
    "state" "seller_state" NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seller_translation" (
    "seller_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "source_digest" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seller_translation_pkey" PRIMARY KEY ("seller_id","locale")
);

-- CreateTable
CREATE TABLE "seller_member" (
    "seller_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seller_member_pkey" PRIMARY KEY ("seller_id","user_id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "date_state" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "emblem" TEXT NOT NULL,
    "accent" TEXT NOT NULL,
    "source" TEXT,
    "seller_id" UUID,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_translation" (
    "event_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "source_digest" TEXT NOT NULL,

    CONSTRAINT "event_translation_pkey" PRIMARY KEY ("event_id","locale")
);

-- CreateTable
CREATE TABLE "award" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "item_type" "item_type" NOT NULL,
    "item_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "stars" INTEGER NOT NULL,
    "ocop_set" INTEGER NOT NULL,
    "decision_no" TEXT NOT NULL,
    "decision_date" DATE NOT NULL,
    "issuer_level" TEXT NOT NULL,
    "issuer_name" TEXT NOT NULL,
    "certified_name" TEXT NOT NULL,
    "producer_name" TEXT NOT NULL,
    "valid_until" DATE NOT NULL,
    "state" "award_state" NOT NULL,
    "revoked_on" DATE,
    "revoked_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "award_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "product_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mark_key" TEXT,
    "number" TEXT,
    "issuer" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,
    "verified_on" DATE,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "campaign_key_key" ON "campaign"("key");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_translation_locale_slug_key" ON "campaign_translation"("locale", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "product_key_key" ON "product"("key");

-- CreateIndex
CREATE INDEX "product_seller_id_state_idx" ON "product"("seller_id", "state");

-- CreateIndex
CREATE INDEX "product_state_submitted_at_idx" ON "product"("state", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "product_translation_locale_slug_key" ON "product_translation"("locale", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "variant_product_id_code_key" ON "variant"("product_id", "code");

-- CreateIndex
CREATE INDEX "product_image_product_id_position_idx" ON "product_image"("product_id", "position");

-- CreateIndex
CREATE INDEX "product_link_target_key_idx" ON "product_link"("target_key");

-- CreateIndex
CREATE UNIQUE INDEX "experience_key_key" ON "experience"("key");

-- CreateIndex
CREATE INDEX "experience_seller_id_state_idx" ON "experience"("seller_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "experience_translation_locale_slug_key" ON "experience_translation"("locale", "slug");

-- CreateIndex
CREATE INDEX "recognition_experience_id_idx" ON "recognition"("experience_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_session_token_key" ON "user_session"("token");

-- CreateIndex
CREATE INDEX "user_session_user_id_idx" ON "user_session"("user_id");

-- CreateIndex
CREATE INDEX "user_credential_user_id_idx" ON "user_credential"("user_id");

-- CreateIndex
CREATE INDEX "user_verification_identifier_idx" ON "user_verification"("identifier");

-- CreateIndex
CREATE INDEX "audit_entry_subject_subject_id_at_idx" ON "audit_entry"("subject", "subject_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_dedupe_key_key" ON "mail_message"("dedupe_key");

-- CreateIndex
CREATE INDEX "mail_message_sent_at_idx" ON "mail_message"("sent_at");

-- CreateIndex
CREATE INDEX "stock_hold_state_expires_at_idx" ON "stock_hold"("state", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "stock_hold_order_id_variant_id_key" ON "stock_hold"("order_id", "variant_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_order_code_key" ON "customer_order"("code");

-- CreateIndex
CREATE UNIQUE INDEX "customer_order_idempotency_key_key" ON "customer_order"("idempotency_key");

-- CreateIndex
CREATE INDEX "customer_order_email_idx" ON "customer_order"("email");

-- CreateIndex
CREATE INDEX "customer_order_placed_at_idx" ON "customer_order"("placed_at");

-- CreateIndex
CREATE INDEX "seller_order_seller_id_state_idx" ON "seller_order"("seller_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "seller_order_order_id_seller_id_key" ON "seller_order"("order_id", "seller_id");

-- CreateIndex
CREATE INDEX "order_line_order_id_idx" ON "order_line"("order_id");

-- CreateIndex
CREATE INDEX "order_line_seller_order_id_idx" ON "order_line"("seller_order_id");

-- CreateIndex
CREATE INDEX "order_event_order_id_at_idx" ON "order_event"("order_id", "at");

-- CreateIndex
CREATE INDEX "payment_order_id_idx" ON "payment"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_provider_provider_ref_key" ON "payment"("provider", "provider_ref");

-- CreateIndex
CREATE INDEX "search_document_locale_item_type_idx" ON "search_document"("locale", "item_type");

-- CreateIndex
CREATE INDEX "search_document_terms_idx" ON "search_document" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "search_document_grams_idx" ON "search_document" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "search_document_folded_idx" ON "search_document" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "seller_key_key" ON "seller"("key");

-- CreateIndex
CREATE UNIQUE INDEX "seller_translation_locale_slug_key" ON "seller_translation"("locale", "slug");

-- CreateIndex
CREATE INDEX "seller_member_user_id_idx" ON "seller_member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_key_key" ON "event"("key");

-- CreateIndex
CREATE INDEX "event_starts_on_idx" ON "event"("starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "event_translation_locale_slug_key" ON "event_translation"("locale", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "award_code_key" ON "award"("code");

-- CreateIndex
CREATE INDEX "award_item_type_item_id_idx" ON "award"("item_type", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_code_key" ON "certificate"("code");

-- CreateIndex
CREATE INDEX "certificate_product_id_idx" ON "certificate"("product_id");

-- AddForeignKey
ALTER TABLE "campaign_translation" ADD CONSTRAINT "campaign_translation_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_pick" ADD CONSTRAINT "campaign_pick_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_translation" ADD CONSTRAINT "product_translation_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant" ADD CONSTRAINT "variant_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant_label" ADD CONSTRAINT "variant_label_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant_price" ADD CONSTRAINT "variant_price_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_image" ADD CONSTRAINT "product_image_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_link" ADD CONSTRAINT "product_link_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience_translation" ADD CONSTRAINT "experience_translation_experience_id_fkey" FOREIGN KEY ("experience_id") REFERENCES "experience"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience_price" ADD CONSTRAINT "experience_price_experience_id_fkey" FOREIGN KEY ("experience_id") REFERENCES "experience"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_experience_id_fkey" FOREIGN KEY ("experience_id") REFERENCES "experience"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experience_link" ADD CONSTRAINT "experience_link_experience_id_fkey" FOREIGN KEY ("experience_id") REFERENCES "experience"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_credential" ADD CONSTRAINT "user_credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_hold" ADD CONSTRAINT "stock_hold_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "customer_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_order" ADD CONSTRAINT "seller_order_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "customer_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "customer_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_seller_order_id_fkey" FOREIGN KEY ("seller_order_id") REFERENCES "seller_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_event" ADD CONSTRAINT "order_event_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "customer_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_consent" ADD CONSTRAINT "order_consent_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "customer_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "customer_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_translation" ADD CONSTRAINT "seller_translation_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_member" ADD CONSTRAINT "seller_member_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_member" ADD CONSTRAINT "seller_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_translation" ADD CONSTRAINT "event_translation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What may never be, whatever the code does.
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_bounds" CHECK ("held" >= 0 AND "held" <= "on_hand");
ALTER TABLE "stock_hold" ADD CONSTRAINT "stock_hold_quantity" CHECK ("quantity" > 0);
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_variant" FOREIGN KEY ("variant_id") REFERENCES "variant"("id");
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_quantity" CHECK ("quantity" BETWEEN 1 AND 999);
ALTER TABLE "variant_price" ADD CONSTRAINT "variant_price_amount" CHECK ("amount_minor" > 0);
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_sum" CHECK ("quantity" > 0 AND "line_minor" = "quantity" * "unit_price_minor");
ALTER TABLE "customer_order" ADD CONSTRAINT "customer_order_sum" CHECK ("total_minor" = "goods_minor" + "shipping_minor");
ALTER TABLE "award" ADD CONSTRAINT "award_dates" CHECK ("valid_until" > "decision_date");
ALTER TABLE "award" ADD CONSTRAINT "award_five_stars" CHECK ("stars" < 5 OR "issuer_level" = 'central' OR "state" = 'potential_5');
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_dates" CHECK ("ends_on" >= "starts_on");

-- A search never waits for words that were written but not yet sorted in.
ALTER INDEX "search_document_terms_idx" SET (fastupdate = off);
ALTER INDEX "search_document_grams_idx" SET (fastupdate = off);
ALTER INDEX "search_document_folded_idx" SET (fastupdate = off);
