-- AlterTable
ALTER TABLE "seller_order" DROP COLUMN "carrier",
DROP COLUMN "tracking_number";
