using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FamilyEngagement.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LivedPlan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "TemplateVersion",
                table: "Plans");

            migrationBuilder.AddColumn<string>(
                name: "Aim_Channels",
                table: "PlanStrategies",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Aim_Grades",
                table: "PlanStrategies",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Aim_Groups",
                table: "PlanStrategies",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Aim_Languages",
                table: "PlanStrategies",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Aim_Standards",
                table: "PlanStrategies",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Aim_TargetPercent",
                table: "PlanStrategies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "BaselineOn",
                table: "PlanSections",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CarriedFrom",
                table: "PlanSections",
                type: "TEXT",
                maxLength: 160,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Cited",
                table: "PlanSections",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "PlanSections",
                type: "TEXT",
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Parts",
                table: "PlanSections",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<bool>(
                name: "IsShared",
                table: "Plans",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "ReviewerId",
                table: "Plans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "Plans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "TemplateId",
                table: "Plans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PlanReviewDays",
                table: "District",
                type: "INTEGER",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.CreateTable(
                name: "BudgetLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Planned = table.Column<decimal>(type: "TEXT", precision: 12, scale: 2, nullable: false),
                    Spent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 2, nullable: false),
                    SpentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetLines_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BudgetLines_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilByLaws",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    Council = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Needed = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilByLaws", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CouncilByLaws_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilByLaws_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilMembers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolYearId = table.Column<int>(type: "INTEGER", nullable: false),
                    Council = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Seat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsCoChair = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsAlternate = table.Column<bool>(type: "INTEGER", nullable: false),
                    Office = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CouncilMembers_SchoolYears_SchoolYearId",
                        column: x => x.SchoolYearId,
                        principalTable: "SchoolYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilMembers_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Council = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Edition = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Citation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    QuorumFrom = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    VotingSeats = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EveryParentIsAMember = table.Column<bool>(type: "INTEGER", nullable: false),
                    PrincipalAnswers = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FamilyComments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsVoided = table.Column<bool>(type: "INTEGER", nullable: false),
                    VoidReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyComments_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FamilyComments_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FamilyComments_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalResults",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Baseline = table.Column<int>(type: "INTEGER", nullable: true),
                    Target = table.Column<int>(type: "INTEGER", nullable: true),
                    Result = table.Column<int>(type: "INTEGER", nullable: true),
                    Part = table.Column<int>(type: "INTEGER", nullable: true),
                    Whole = table.Column<int>(type: "INTEGER", nullable: true),
                    Families = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Worked = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalResults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalResults_PlanSections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "PlanSections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalResults_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    JobKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Machine = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Takes = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Error = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    AskedById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobRuns_Users_AskedById",
                        column: x => x.AskedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutgoingMail",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ToUserId = table.Column<int>(type: "INTEGER", nullable: true),
                    ToAddress = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingMail", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutgoingMail_Users_ToUserId",
                        column: x => x.ToUserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanComments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ThreadId = table.Column<int>(type: "INTEGER", nullable: true),
                    IsForSchoolOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResolvedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResolvedById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanComments_PlanComments_ThreadId",
                        column: x => x.ThreadId,
                        principalTable: "PlanComments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanComments_PlanSections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "PlanSections",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PlanComments_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanComments_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanComments_Users_ResolvedById",
                        column: x => x.ResolvedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanCommentsRead",
                columns: table => new
                {
                    SectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanCommentsRead", x => new { x.SectionId, x.UserId });
                    table.ForeignKey(
                        name: "FK_PlanCommentsRead_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanCommentsRead_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanPulses",
                columns: table => new
                {
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    Sections = table.Column<int>(type: "INTEGER", nullable: false),
                    SectionsReady = table.Column<int>(type: "INTEGER", nullable: false),
                    Strategies = table.Column<int>(type: "INTEGER", nullable: false),
                    StrategiesBegun = table.Column<int>(type: "INTEGER", nullable: false),
                    WithoutContact = table.Column<int>(type: "INTEGER", nullable: false),
                    WithoutContactOutside = table.Column<int>(type: "INTEGER", nullable: false),
                    NextReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastReviewId = table.Column<int>(type: "INTEGER", nullable: true),
                    LastReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastStanding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AsOf = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanPulses", x => x.PlanId);
                    table.ForeignKey(
                        name: "FK_PlanPulses_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanReviews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    WrittenById = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanReviews_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanReviews_Users_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanTemplates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolYearId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReviewDays = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SchoolSiteCouncil = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SchoolParentCouncil = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanTemplates_SchoolYears_SchoolYearId",
                        column: x => x.SchoolYearId,
                        principalTable: "SchoolYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    Sections = table.Column<string>(type: "TEXT", maxLength: 4000000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanVersions_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanVersions_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StoredFileParts",
                columns: table => new
                {
                    FileKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", maxLength: 65536, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFileParts", x => new { x.FileKey, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "StoredFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: true),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StoredFiles_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StoredFiles_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StoredFiles_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TitleOneRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Edition = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LeastPercent = table.Column<decimal>(type: "TEXT", precision: 5, scale: 2, nullable: false),
                    Citation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TitleOneRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CouncilDuties",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RuleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Seat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Most = table.Column<int>(type: "INTEGER", nullable: true),
                    LowGrade = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Citation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilDuties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CouncilDuties_CouncilRules_RuleId",
                        column: x => x.RuleId,
                        principalTable: "CouncilRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilQuorums",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RuleId = table.Column<int>(type: "INTEGER", nullable: false),
                    MembersFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    MembersTo = table.Column<int>(type: "INTEGER", nullable: true),
                    Principals = table.Column<int>(type: "INTEGER", nullable: false),
                    Teachers = table.Column<int>(type: "INTEGER", nullable: false),
                    Parents = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilQuorums", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CouncilQuorums_CouncilRules_RuleId",
                        column: x => x.RuleId,
                        principalTable: "CouncilRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StrategyResult",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GoalId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    StrategyId = table.Column<int>(type: "INTEGER", nullable: false),
                    NextYear = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Families = table.Column<int>(type: "INTEGER", nullable: false),
                    Reached = table.Column<int>(type: "INTEGER", nullable: false),
                    TwoWay = table.Column<int>(type: "INTEGER", nullable: false),
                    Target = table.Column<int>(type: "INTEGER", nullable: true),
                    IsSensitive = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsShownOutside = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StrategyResult", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StrategyResult_GoalResults_GoalId",
                        column: x => x.GoalId,
                        principalTable: "GoalResults",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanReviewRevision",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 400000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanReviewRevision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanReviewRevision_PlanReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "PlanReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanReviewRevision_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StrategyReview",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    StrategyId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Progress = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Happened = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Learned = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Next = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    HasBegun = table.Column<bool>(type: "INTEGER", nullable: false),
                    Families = table.Column<int>(type: "INTEGER", nullable: false),
                    Reached = table.Column<int>(type: "INTEGER", nullable: false),
                    TwoWay = table.Column<int>(type: "INTEGER", nullable: false),
                    Target = table.Column<int>(type: "INTEGER", nullable: true),
                    IsSensitive = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsShownOutside = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StrategyReview", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StrategyReview_PlanReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "PlanReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanTemplateSection",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TemplateId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Parts = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Guidance = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Example = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WordLimit = table.Column<int>(type: "INTEGER", nullable: true),
                    IsRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsTitleIOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    LowGrade = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    HighGrade = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTemplateSection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanTemplateSection_PlanTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "PlanTemplates",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PublicPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanVersionId = table.Column<int>(type: "INTEGER", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Names = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicPlans_PlanVersions_PlanVersionId",
                        column: x => x.PlanVersionId,
                        principalTable: "PlanVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublicPlans_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublicPlans_Users_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Council = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MetOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RuleId = table.Column<int>(type: "INTEGER", nullable: false),
                    ByLawId = table.Column<int>(type: "INTEGER", nullable: true),
                    OthersPresent = table.Column<int>(type: "INTEGER", nullable: false),
                    Guests = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    For = table.Column<int>(type: "INTEGER", nullable: false),
                    Against = table.Column<int>(type: "INTEGER", nullable: false),
                    Abstain = table.Column<int>(type: "INTEGER", nullable: false),
                    ActsAgainst = table.Column<bool>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AccountOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Notes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    MinutesFileId = table.Column<int>(type: "INTEGER", nullable: true),
                    MinutesUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsVoided = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CouncilDecisions_CouncilByLaws_ByLawId",
                        column: x => x.ByLawId,
                        principalTable: "CouncilByLaws",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilDecisions_CouncilRules_RuleId",
                        column: x => x.RuleId,
                        principalTable: "CouncilRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilDecisions_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilDecisions_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilDecisions_StoredFiles_MinutesFileId",
                        column: x => x.MinutesFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanRecords",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    People = table.Column<int>(type: "INTEGER", nullable: true),
                    Languages = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Said = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Changed = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    FileId = table.Column<int>(type: "INTEGER", nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanRecords_PlanSections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "PlanSections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanRecords_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanRecords_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanRecords_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanTranslations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    PublicPlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Slot = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SourceHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    IsMachine = table.Column<bool>(type: "INTEGER", nullable: false),
                    Translator = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTranslations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanTranslations_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanTranslations_PublicPlans_PublicPlanId",
                        column: x => x.PublicPlanId,
                        principalTable: "PublicPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanTranslations_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DecisionId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    MetOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    For = table.Column<int>(type: "INTEGER", nullable: false),
                    Against = table.Column<int>(type: "INTEGER", nullable: false),
                    Abstain = table.Column<int>(type: "INTEGER", nullable: false),
                    Present = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CouncilChanges_CouncilDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "CouncilDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilChanges_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CouncilPresences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DecisionId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Seat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Votes = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilPresences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CouncilPresences_CouncilDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "CouncilDecisions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CouncilPresences_CouncilMembers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "CouncilMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TitleOneBudgets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Allocation = table.Column<decimal>(type: "TEXT", precision: 12, scale: 2, nullable: false),
                    Share = table.Column<decimal>(type: "TEXT", precision: 12, scale: 2, nullable: false),
                    DecisionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TitleOneBudgets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TitleOneBudgets_CouncilDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "CouncilDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TitleOneBudgets_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TitleOneBudgets_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Plans_ReviewerId",
                table: "Plans",
                column: "ReviewerId");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_TemplateId",
                table: "Plans",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanEvents_SchoolId_Step",
                table: "PlanEvents",
                columns: new[] { "SchoolId", "Step" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetLines_PlanId",
                table: "BudgetLines",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetLines_SchoolId",
                table: "BudgetLines",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilByLaws_ById",
                table: "CouncilByLaws",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilByLaws_SchoolId_Council_From",
                table: "CouncilByLaws",
                columns: new[] { "SchoolId", "Council", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_CouncilChanges_ById",
                table: "CouncilChanges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilChanges_DecisionId",
                table: "CouncilChanges",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilDecisions_ByLawId",
                table: "CouncilDecisions",
                column: "ByLawId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilDecisions_MinutesFileId",
                table: "CouncilDecisions",
                column: "MinutesFileId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilDecisions_PlanId",
                table: "CouncilDecisions",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilDecisions_RuleId",
                table: "CouncilDecisions",
                column: "RuleId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilDecisions_SchoolId",
                table: "CouncilDecisions",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilDuties_RuleId",
                table: "CouncilDuties",
                column: "RuleId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilMembers_SchoolId_SchoolYearId_Council",
                table: "CouncilMembers",
                columns: new[] { "SchoolId", "SchoolYearId", "Council" });

            migrationBuilder.CreateIndex(
                name: "IX_CouncilMembers_SchoolYearId",
                table: "CouncilMembers",
                column: "SchoolYearId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilPresences_DecisionId",
                table: "CouncilPresences",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilPresences_MemberId",
                table: "CouncilPresences",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilQuorums_RuleId",
                table: "CouncilQuorums",
                column: "RuleId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilRules_Council_Code_Edition",
                table: "CouncilRules",
                columns: new[] { "Council", "Code", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FamilyComments_ById",
                table: "FamilyComments",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyComments_PlanId",
                table: "FamilyComments",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyComments_SchoolId",
                table: "FamilyComments",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalResults_PlanId",
                table: "GoalResults",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalResults_SectionId",
                table: "GoalResults",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_AskedById",
                table: "JobRuns",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_DueAt",
                table: "JobRuns",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_JobKey_DueAt",
                table: "JobRuns",
                columns: new[] { "JobKey", "DueAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_State",
                table: "JobRuns",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMail_Key",
                table: "OutgoingMail",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMail_State_NextAttemptAt",
                table: "OutgoingMail",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMail_ToUserId",
                table: "OutgoingMail",
                column: "ToUserId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanComments_ById",
                table: "PlanComments",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanComments_PlanId_SectionId",
                table: "PlanComments",
                columns: new[] { "PlanId", "SectionId" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanComments_ResolvedById",
                table: "PlanComments",
                column: "ResolvedById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanComments_SectionId",
                table: "PlanComments",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanComments_ThreadId",
                table: "PlanComments",
                column: "ThreadId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanCommentsRead_PlanId",
                table: "PlanCommentsRead",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanCommentsRead_UserId",
                table: "PlanCommentsRead",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanRecords_ById",
                table: "PlanRecords",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanRecords_FileId",
                table: "PlanRecords",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanRecords_SchoolId",
                table: "PlanRecords",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanRecords_SectionId",
                table: "PlanRecords",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanReviewRevision_ById",
                table: "PlanReviewRevision",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanReviewRevision_ReviewId",
                table: "PlanReviewRevision",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanReviews_PlanId_HeldOn",
                table: "PlanReviews",
                columns: new[] { "PlanId", "HeldOn" },
                unique: true,
                filter: "\"VoidedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PlanReviews_WrittenById",
                table: "PlanReviews",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTemplates_SchoolYearId_Number",
                table: "PlanTemplates",
                columns: new[] { "SchoolYearId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanTemplateSection_TemplateId",
                table: "PlanTemplateSection",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTranslations_ById",
                table: "PlanTranslations",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTranslations_PlanId",
                table: "PlanTranslations",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTranslations_PublicPlanId_PlanId_Language_Slot",
                table: "PlanTranslations",
                columns: new[] { "PublicPlanId", "PlanId", "Language", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersions_ById",
                table: "PlanVersions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersions_PlanId",
                table: "PlanVersions",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicPlans_ConfirmedById",
                table: "PublicPlans",
                column: "ConfirmedById");

            migrationBuilder.CreateIndex(
                name: "IX_PublicPlans_PlanVersionId",
                table: "PublicPlans",
                column: "PlanVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicPlans_SchoolId",
                table: "PublicPlans",
                column: "SchoolId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_ById",
                table: "StoredFiles",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_Key",
                table: "StoredFiles",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_PlanId",
                table: "StoredFiles",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_SchoolId",
                table: "StoredFiles",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_StrategyResult_GoalId_StrategyId",
                table: "StrategyResult",
                columns: new[] { "GoalId", "StrategyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StrategyReview_ReviewId",
                table: "StrategyReview",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_TitleOneBudgets_DecisionId",
                table: "TitleOneBudgets",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_TitleOneBudgets_PlanId",
                table: "TitleOneBudgets",
                column: "PlanId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TitleOneBudgets_SchoolId",
                table: "TitleOneBudgets",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_TitleOneRules_Code_Edition",
                table: "TitleOneRules",
                columns: new[] { "Code", "Edition" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Plans_PlanTemplates_TemplateId",
                table: "Plans",
                column: "TemplateId",
                principalTable: "PlanTemplates",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Plans_Users_ReviewerId",
                table: "Plans",
                column: "ReviewerId",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Plans_PlanTemplates_TemplateId",
                table: "Plans");

            migrationBuilder.DropForeignKey(
                name: "FK_Plans_Users_ReviewerId",
                table: "Plans");

            migrationBuilder.DropTable(
                name: "BudgetLines");

            migrationBuilder.DropTable(
                name: "CouncilChanges");

            migrationBuilder.DropTable(
                name: "CouncilDuties");

            migrationBuilder.DropTable(
                name: "CouncilPresences");

            migrationBuilder.DropTable(
                name: "CouncilQuorums");

            migrationBuilder.DropTable(
                name: "FamilyComments");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "OutgoingMail");

            migrationBuilder.DropTable(
                name: "PlanComments");

            migrationBuilder.DropTable(
                name: "PlanCommentsRead");

            migrationBuilder.DropTable(
                name: "PlanPulses");

            migrationBuilder.DropTable(
                name: "PlanRecords");

            migrationBuilder.DropTable(
                name: "PlanReviewRevision");

            migrationBuilder.DropTable(
                name: "PlanTemplateSection");

            migrationBuilder.DropTable(
                name: "PlanTranslations");

            migrationBuilder.DropTable(
                name: "StoredFileParts");

            migrationBuilder.DropTable(
                name: "StrategyResult");

            migrationBuilder.DropTable(
                name: "StrategyReview");

            migrationBuilder.DropTable(
                name: "TitleOneBudgets");

            migrationBuilder.DropTable(
                name: "TitleOneRules");

            migrationBuilder.DropTable(
                name: "CouncilMembers");

            migrationBuilder.DropTable(
                name: "PlanTemplates");

            migrationBuilder.DropTable(
                name: "PublicPlans");

            migrationBuilder.DropTable(
                name: "GoalResults");

            migrationBuilder.DropTable(
                name: "PlanReviews");

            migrationBuilder.DropTable(
                name: "CouncilDecisions");

            migrationBuilder.DropTable(
                name: "PlanVersions");

            migrationBuilder.DropTable(
                name: "CouncilByLaws");

            migrationBuilder.DropTable(
                name: "CouncilRules");

            migrationBuilder.DropTable(
                name: "StoredFiles");

            migrationBuilder.DropIndex(
                name: "IX_Plans_ReviewerId",
                table: "Plans");

            migrationBuilder.DropIndex(
                name: "IX_Plans_TemplateId",
                table: "Plans");

            migrationBuilder.DropIndex(
                name: "IX_PlanEvents_SchoolId_Step",
                table: "PlanEvents");

            migrationBuilder.DropColumn(
                name: "Aim_Channels",
                table: "PlanStrategies");

            migrationBuilder.DropColumn(
                name: "Aim_Grades",
                table: "PlanStrategies");

            migrationBuilder.DropColumn(
                name: "Aim_Groups",
                table: "PlanStrategies");

            migrationBuilder.DropColumn(
                name: "Aim_Languages",
                table: "PlanStrategies");

            migrationBuilder.DropColumn(
                name: "Aim_Standards",
                table: "PlanStrategies");

            migrationBuilder.DropColumn(
                name: "Aim_TargetPercent",
                table: "PlanStrategies");

            migrationBuilder.DropColumn(
                name: "BaselineOn",
                table: "PlanSections");

            migrationBuilder.DropColumn(
                name: "CarriedFrom",
                table: "PlanSections");

            migrationBuilder.DropColumn(
                name: "Cited",
                table: "PlanSections");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "PlanSections");

            migrationBuilder.DropColumn(
                name: "Parts",
                table: "PlanSections");

            migrationBuilder.DropColumn(
                name: "IsShared",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "ReviewerId",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "TemplateId",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "PlanReviewDays",
                table: "District");

            migrationBuilder.AddColumn<string>(
                name: "TemplateVersion",
                table: "Plans",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");
        }
    }
}
