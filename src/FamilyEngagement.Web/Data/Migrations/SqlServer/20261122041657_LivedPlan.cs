using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FamilyEngagement.Web.Data.Migrations.SqlServer
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
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Aim_Grades",
                table: "PlanStrategies",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Aim_Groups",
                table: "PlanStrategies",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Aim_Languages",
                table: "PlanStrategies",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Aim_Standards",
                table: "PlanStrategies",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Aim_TargetPercent",
                table: "PlanStrategies",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "BaselineOn",
                table: "PlanSections",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CarriedFrom",
                table: "PlanSections",
                type: "nvarchar(160)",
                maxLength: 160,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Cited",
                table: "PlanSections",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "PlanSections",
                type: "nvarchar(600)",
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Parts",
                table: "PlanSections",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<bool>(
                name: "IsShared",
                table: "Plans",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "ReviewerId",
                table: "Plans",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "Plans",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "TemplateId",
                table: "Plans",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    JobKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Machine = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Takes = table.Column<int>(type: "int", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Error = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    AskedById = table.Column<int>(type: "int", nullable: true)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ToUserId = table.Column<int>(type: "int", nullable: true),
                    ToAddress = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    MessageId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Error = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PlanId = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    SectionId = table.Column<int>(type: "int", nullable: false),
                    ThreadId = table.Column<int>(type: "int", nullable: true),
                    IsForSchoolOnly = table.Column<bool>(type: "bit", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ResolvedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ResolvedById = table.Column<int>(type: "int", nullable: true)
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
                    PlanId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanCommentsRead", x => new { x.PlanId, x.UserId });
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
                name: "PlanTemplates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolYearId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewDays = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SchoolSiteCouncil = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SchoolParentCouncil = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PlanId = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    Sections = table.Column<string>(type: "nvarchar(max)", maxLength: 4000000, nullable: false)
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
                name: "PlanTemplateSection",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TemplateId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Parts = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Guidance = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Example = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    WordLimit = table.Column<int>(type: "int", nullable: true),
                    IsRequired = table.Column<bool>(type: "bit", nullable: false),
                    IsTitleIOnly = table.Column<bool>(type: "bit", nullable: false),
                    LowGrade = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    HighGrade = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "IX_Plans_ReviewerId",
                table: "Plans",
                column: "ReviewerId");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_TemplateId",
                table: "Plans",
                column: "TemplateId");

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
                name: "IX_PlanCommentsRead_UserId",
                table: "PlanCommentsRead",
                column: "UserId");

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
                name: "IX_PlanVersions_ById",
                table: "PlanVersions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersions_PlanId",
                table: "PlanVersions",
                column: "PlanId");

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
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "OutgoingMail");

            migrationBuilder.DropTable(
                name: "PlanComments");

            migrationBuilder.DropTable(
                name: "PlanCommentsRead");

            migrationBuilder.DropTable(
                name: "PlanTemplateSection");

            migrationBuilder.DropTable(
                name: "PlanVersions");

            migrationBuilder.DropTable(
                name: "PlanTemplates");

            migrationBuilder.DropIndex(
                name: "IX_Plans_ReviewerId",
                table: "Plans");

            migrationBuilder.DropIndex(
                name: "IX_Plans_TemplateId",
                table: "Plans");

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

            migrationBuilder.AddColumn<string>(
                name: "TemplateVersion",
                table: "Plans",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");
        }
    }
}
