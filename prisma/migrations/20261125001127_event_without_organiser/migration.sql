-- AlterTable
ALTER TABLE "event" DROP COLUMN "organiser";
