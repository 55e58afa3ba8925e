ALTER TABLE "proceedings" DROP CONSTRAINT "proceedings_session_id_version_pk";--> statement-breakpoint
ALTER TABLE "proceedings" ADD COLUMN "content_id" text PRIMARY KEY NOT NULL;