CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"accountId" text NOT NULL,
	"providerId" text NOT NULL,
	"userId" text NOT NULL,
	"accessToken" text,
	"refreshToken" text,
	"idToken" text,
	"accessTokenExpiresAt" timestamp with time zone,
	"refreshTokenExpiresAt" timestamp with time zone,
	"scope" text,
	"password" text,
	"createdAt" timestamp with time zone DEFAULT now() NOT NULL,
	"updatedAt" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"publicKey" text NOT NULL,
	"userId" text NOT NULL,
	"credentialID" text NOT NULL,
	"counter" integer NOT NULL,
	"deviceType" text NOT NULL,
	"backedUp" boolean NOT NULL,
	"transports" text,
	"createdAt" timestamp with time zone,
	"aaguid" text
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"expiresAt" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"createdAt" timestamp with time zone DEFAULT now() NOT NULL,
	"updatedAt" timestamp with time zone DEFAULT now() NOT NULL,
	"ipAddress" text,
	"userAgent" text,
	"userId" text NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"emailVerified" boolean DEFAULT false NOT NULL,
	"image" text,
	"createdAt" timestamp with time zone DEFAULT now() NOT NULL,
	"updatedAt" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expiresAt" timestamp with time zone NOT NULL,
	"createdAt" timestamp with time zone DEFAULT now() NOT NULL,
	"updatedAt" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_command" (
	"session_id" text NOT NULL,
	"command_id" text NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "log_command_id" PRIMARY KEY("session_id","command_id")
);
--> statement-breakpoint
CREATE TABLE "log_entry" (
	"session_id" text NOT NULL,
	"seq" integer NOT NULL,
	"command_id" text NOT NULL,
	"by" text,
	"event" jsonb NOT NULL,
	CONSTRAINT "log_entry_seq" PRIMARY KEY("session_id","seq")
);
--> statement-breakpoint
CREATE TABLE "log_snapshot" (
	"session_id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"shape" text NOT NULL,
	"state" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_head" (
	"session_id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"slug" text NOT NULL,
	"phase" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"title" jsonb GENERATED ALWAYS AS (details -> 'title') STORED NOT NULL,
	"details" jsonb NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "session_head_slug" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text,
	"session_id" text,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text,
	"created_at" bigint NOT NULL,
	"sent_at" bigint,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "minutes_question" (
	"session_id" text NOT NULL,
	"question_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "minutes_question_once" PRIMARY KEY("session_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "minutes_snapshot" (
	"session_id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"update" "bytea" NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "minutes_update" (
	"session_id" text NOT NULL,
	"seq" integer NOT NULL,
	"update_id" text NOT NULL,
	"update" "bytea" NOT NULL,
	"by" text,
	"at" bigint NOT NULL,
	CONSTRAINT "minutes_update_seq" PRIMARY KEY("session_id","seq"),
	CONSTRAINT "minutes_update_id" UNIQUE("session_id","update_id")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "organisation_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "organisation_member" (
	"organisation_id" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "organisation_member_organisation_id_user_id_pk" PRIMARY KEY("organisation_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"session_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"email" text NOT NULL,
	CONSTRAINT "contact_session_id_participant_id_pk" PRIMARY KEY("session_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "link" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"session_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint,
	"revoked_at" bigint,
	CONSTRAINT "link_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"slot_id" text,
	"name" text NOT NULL,
	"size" bigint NOT NULL,
	"mime" text,
	"sha256" text,
	"stored_as" text,
	"uploaded_by" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proceedings" (
	"session_id" text NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"issued_at" bigint NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "proceedings_session_id_version_pk" PRIMARY KEY("session_id","version")
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_userId_user_id_fk" FOREIGN KEY ("userId") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_userId_user_id_fk" FOREIGN KEY ("userId") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_userId_user_id_fk" FOREIGN KEY ("userId") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_member" ADD CONSTRAINT "organisation_member_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_member" ADD CONSTRAINT "organisation_member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("userId");--> statement-breakpoint
CREATE INDEX "passkey_user" ON "passkey" USING btree ("userId");--> statement-breakpoint
CREATE INDEX "passkey_credential" ON "passkey" USING btree ("credentialID");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("userId");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "session_head_organisation" ON "session_head" USING btree ("organisation_id","starts_at");--> statement-breakpoint
CREATE INDEX "outbox_created" ON "outbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "link_participant" ON "link" USING btree ("session_id","participant_id");--> statement-breakpoint
CREATE INDEX "file_session" ON "file" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "proceedings_slug" ON "proceedings" USING btree ("slug","version");