using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FamilyEngagement.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Standing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HelpBelow",
                table: "Standards");

            migrationBuilder.DropColumn(
                name: "Measure",
                table: "Standards");

            migrationBuilder.DropColumn(
                name: "MeasureExplanation",
                table: "Standards");

            migrationBuilder.DropColumn(
                name: "Target",
                table: "Standards");

            migrationBuilder.RenameColumn(
                name: "MinimumData",
                table: "Standards",
                newName: "IsTitleIOnly");

            migrationBuilder.AddColumn<bool>(
                name: "NoDigest",
                table: "Users",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsFrame",
                table: "StandardSets",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Check",
                table: "Standards",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Always");

            migrationBuilder.AddColumn<bool>(
                name: "IsAsked",
                table: "SchoolStandards",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Region",
                table: "Schools",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValidUntil",
                table: "Evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CheckDays",
                table: "District",
                type: "INTEGER",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<int>(
                name: "SampleSize",
                table: "District",
                type: "INTEGER",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValidUntil",
                table: "ChecklistTicks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ValidMonths",
                table: "ChecklistItems",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ChecklistAssignments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolStandardId = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChecklistAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChecklistAssignments_ChecklistItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "ChecklistItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChecklistAssignments_SchoolStandards_SchoolStandardId",
                        column: x => x.SchoolStandardId,
                        principalTable: "SchoolStandards",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ChecklistAssignments_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeasureResults",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolYearId = table.Column<int>(type: "INTEGER", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Whole = table.Column<int>(type: "INTEGER", nullable: false),
                    Families = table.Column<int>(type: "INTEGER", nullable: false),
                    Formula = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureResults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeasureResults_SchoolYears_SchoolYearId",
                        column: x => x.SchoolYearId,
                        principalTable: "SchoolYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeasureResults_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeasureRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StandardId = table.Column<int>(type: "INTEGER", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Target = table.Column<int>(type: "INTEGER", nullable: true),
                    HelpBelow = table.Column<int>(type: "INTEGER", nullable: true),
                    MinimumData = table.Column<int>(type: "INTEGER", nullable: false),
                    Explanation = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeasureRules_Standards_StandardId",
                        column: x => x.StandardId,
                        principalTable: "Standards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeasureRules_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SetImports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 400000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SetId = table.Column<int>(type: "INTEGER", nullable: true),
                    ReplacedId = table.Column<int>(type: "INTEGER", nullable: true),
                    ReplacedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SetImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SetImports_StandardSets_ReplacedId",
                        column: x => x.ReplacedId,
                        principalTable: "StandardSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SetImports_StandardSets_SetId",
                        column: x => x.SetId,
                        principalTable: "StandardSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SetImports_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StandardLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StandardId = table.Column<int>(type: "INTEGER", nullable: false),
                    FrameStandardId = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StandardLinks_Standards_FrameStandardId",
                        column: x => x.FrameStandardId,
                        principalTable: "Standards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StandardLinks_Standards_StandardId",
                        column: x => x.StandardId,
                        principalTable: "Standards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StandardLinks_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StandardSamples",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolStandardId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardSamples", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StandardSamples_SchoolStandards_SchoolStandardId",
                        column: x => x.SchoolStandardId,
                        principalTable: "SchoolStandards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StandardSnapshots",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    StandardId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolYearId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MetBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RuleId = table.Column<int>(type: "INTEGER", nullable: true),
                    Formula = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: true),
                    Whole = table.Column<int>(type: "INTEGER", nullable: true),
                    Families = table.Column<int>(type: "INTEGER", nullable: true),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardSnapshots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StandardSnapshots_MeasureRules_RuleId",
                        column: x => x.RuleId,
                        principalTable: "MeasureRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StandardSnapshots_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StandardSnapshots_Standards_StandardId",
                        column: x => x.StandardId,
                        principalTable: "Standards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistAssignments_ItemId",
                table: "ChecklistAssignments",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistAssignments_OwnerId_DueOn",
                table: "ChecklistAssignments",
                columns: new[] { "OwnerId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistAssignments_SchoolStandardId_ItemId",
                table: "ChecklistAssignments",
                columns: new[] { "SchoolStandardId", "ItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeasureResults_SchoolId_SchoolYearId_Measure",
                table: "MeasureResults",
                columns: new[] { "SchoolId", "SchoolYearId", "Measure" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeasureResults_SchoolYearId",
                table: "MeasureResults",
                column: "SchoolYearId");

            migrationBuilder.CreateIndex(
                name: "IX_MeasureRules_ById",
                table: "MeasureRules",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_MeasureRules_StandardId_Measure_From",
                table: "MeasureRules",
                columns: new[] { "StandardId", "Measure", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_SetImports_ById",
                table: "SetImports",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_SetImports_ReplacedId",
                table: "SetImports",
                column: "ReplacedId");

            migrationBuilder.CreateIndex(
                name: "IX_SetImports_SetId",
                table: "SetImports",
                column: "SetId");

            migrationBuilder.CreateIndex(
                name: "IX_SetImports_State_At",
                table: "SetImports",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_StandardLinks_ById",
                table: "StandardLinks",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_StandardLinks_FrameStandardId",
                table: "StandardLinks",
                column: "FrameStandardId");

            migrationBuilder.CreateIndex(
                name: "IX_StandardLinks_StandardId_FrameStandardId",
                table: "StandardLinks",
                columns: new[] { "StandardId", "FrameStandardId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandardSamples_Month",
                table: "StandardSamples",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_StandardSamples_SchoolStandardId_Month",
                table: "StandardSamples",
                columns: new[] { "SchoolStandardId", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandardSnapshots_Month",
                table: "StandardSnapshots",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_StandardSnapshots_RuleId",
                table: "StandardSnapshots",
                column: "RuleId");

            migrationBuilder.CreateIndex(
                name: "IX_StandardSnapshots_SchoolId_StandardId_Month",
                table: "StandardSnapshots",
                columns: new[] { "SchoolId", "StandardId", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandardSnapshots_StandardId",
                table: "StandardSnapshots",
                column: "StandardId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChecklistAssignments");

            migrationBuilder.DropTable(
                name: "MeasureResults");

            migrationBuilder.DropTable(
                name: "SetImports");

            migrationBuilder.DropTable(
                name: "StandardLinks");

            migrationBuilder.DropTable(
                name: "StandardSamples");

            migrationBuilder.DropTable(
                name: "StandardSnapshots");

            migrationBuilder.DropTable(
                name: "MeasureRules");

            migrationBuilder.DropColumn(
                name: "NoDigest",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "IsFrame",
                table: "StandardSets");

            migrationBuilder.DropColumn(
                name: "Check",
                table: "Standards");

            migrationBuilder.DropColumn(
                name: "IsAsked",
                table: "SchoolStandards");

            migrationBuilder.DropColumn(
                name: "Region",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "ValidUntil",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "CheckDays",
                table: "District");

            migrationBuilder.DropColumn(
                name: "SampleSize",
                table: "District");

            migrationBuilder.DropColumn(
                name: "ValidUntil",
                table: "ChecklistTicks");

            migrationBuilder.DropColumn(
                name: "ValidMonths",
                table: "ChecklistItems");

            migrationBuilder.RenameColumn(
                name: "IsTitleIOnly",
                table: "Standards",
                newName: "MinimumData");

            migrationBuilder.AddColumn<int>(
                name: "HelpBelow",
                table: "Standards",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Measure",
                table: "Standards",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MeasureExplanation",
                table: "Standards",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Target",
                table: "Standards",
                type: "INTEGER",
                nullable: true);
        }
    }
}
