-- AlterTable
ALTER TABLE "event" ADD COLUMN     "closes_at" INTEGER,
ADD COLUMN     "except_on" DATE[] DEFAULT ARRAY[]::DATE[],
ADD COLUMN     "opens_at" INTEGER,
ADD COLUMN     "organiser" TEXT,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "weekdays" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

ALTER TABLE "event" ADD CONSTRAINT "event_dates" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "event" ADD CONSTRAINT "event_hours" CHECK (("opens_at" IS NULL) = ("closes_at" IS NULL) AND "opens_at" >= 0 AND "closes_at" > "opens_at" AND "closes_at" <= 1440);
