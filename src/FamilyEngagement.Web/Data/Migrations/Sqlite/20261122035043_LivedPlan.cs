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

            migrationBuilder.CreateTable(
                name: "PlanCitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    Figure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Whole = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanCitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanCitations_PlanSections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "PlanSections",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PlanCitations_Users_ById",
                        column: x => x.ById,
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

            migrationBuilder.CreateIndex(
                name: "IX_Plans_ReviewerId",
                table: "Plans",
                column: "ReviewerId");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_TemplateId",
                table: "Plans",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanCitations_ById",
                table: "PlanCitations",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanCitations_SectionId",
                table: "PlanCitations",
                column: "SectionId");

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
                name: "PlanCitations");

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
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");
        }
    }
}
