-- CreateTable
CREATE TABLE "visit_rule" (
    "id" UUID NOT NULL,
    "experience_id" UUID NOT NULL,
    "weekdays" INTEGER[],
    "starts_at" INTEGER NOT NULL,
    "capacity" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "visit_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_exception" (
    "id" UUID NOT NULL,
    "experience_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "starts_at" INTEGER,
    "capacity" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "visit_exception_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "visit_rule_experience_id_position_idx" ON "visit_rule"("experience_id", "position");

-- CreateIndex
CREATE INDEX "visit_exception_experience_id_day_idx" ON "visit_exception"("experience_id", "day");

-- AddForeignKey
ALTER TABLE "visit_rule" ADD CONSTRAINT "visit_rule_experience_id_fkey" FOREIGN KEY ("experience_id") REFERENCES "experience"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_exception" ADD CONSTRAINT "visit_exception_experience_id_fkey" FOREIGN KEY ("experience_id") REFERENCES "experience"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "visit_rule" ADD CONSTRAINT "visit_rule_start" CHECK ("starts_at" BETWEEN 0 AND 1439 AND "capacity" > 0 AND "valid_to" >= "valid_from");
ALTER TABLE "visit_exception" ADD CONSTRAINT "visit_exception_start" CHECK ("starts_at" BETWEEN 0 AND 1439 AND "capacity" >= 0);

-- What stood in two lists of the visit becomes a rule for each beginning; a group is as large as it was.
INSERT INTO "visit_rule" ("id", "experience_id", "weekdays", "starts_at", "capacity", "position")
  SELECT gen_random_uuid(), "experience"."id", "open_days", split_part("time", ':', 1)::int * 60 + split_part("time", ':', 2)::int, "group_max", "place" - 1
  FROM "experience", unnest("start_times") WITH ORDINALITY AS "begins" ("time", "place");

ALTER TABLE "experience" DROP COLUMN "open_days", DROP COLUMN "start_times", ADD COLUMN "horizon_days" INTEGER NOT NULL DEFAULT 180;
ALTER TABLE "experience" ADD CONSTRAINT "experience_horizon" CHECK ("horizon_days" > 0 AND "lead_hours" >= 0);

CREATE TRIGGER page_change AFTER INSERT OR UPDATE OR DELETE ON "visit_rule" FOR EACH STATEMENT EXECUTE FUNCTION page_change_all();
CREATE TRIGGER page_change AFTER INSERT OR UPDATE OR DELETE ON "visit_exception" FOR EACH STATEMENT EXECUTE FUNCTION page_change_all();

-- Of one beginning, and of one whole day, a host says one thing only.
CREATE UNIQUE INDEX "visit_exception_once" ON "visit_exception" ("experience_id", "day", COALESCE("starts_at", -1));
