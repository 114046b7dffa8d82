-- CreateEnum
CREATE TYPE "refund_reason" AS ENUM ('paid_twice', 'closed', 'sold_out', 'other_amount');

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "refund_reason" "refund_reason";

-- Payments from before the two clocks were told apart
UPDATE "payment" SET "asked_at" = "created_at";

-- What the history says of refunds so far
UPDATE "payment" SET "refund_reason" = (CASE event."detail"->>'reason'
  WHEN 'paid-twice' THEN 'paid_twice' WHEN 'cancelled' THEN 'closed' ELSE 'sold_out' END)::"refund_reason"
FROM "order_event" AS event
WHERE event."kind" = 'payment-refund-due' AND event."detail"->>'paymentId' = "payment"."id"::text;
