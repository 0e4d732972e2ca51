using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FamilyEngagement.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Engagement : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StoredFiles_SchoolId",
                table: "StoredFiles");

            migrationBuilder.AddColumn<int>(
                name: "EvidenceItemId",
                table: "PlanRecords",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SessionId",
                table: "InterpreterRequests",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LibraryItemId",
                table: "Evidence",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CourseId",
                table: "Classes",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Type",
                table: "Classes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "ContactTimeImports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    SchoolYearId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Table = table.Column<string>(type: "nvarchar(max)", maxLength: 400000, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Added = table.Column<int>(type: "int", nullable: false),
                    Replaced = table.Column<int>(type: "int", nullable: false),
                    LeftOut = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactTimeImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactTimeImports_SchoolYears_SchoolYearId",
                        column: x => x.SchoolYearId,
                        principalTable: "SchoolYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactTimeImports_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactTimeImports_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Courses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SourcedId = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true),
                    SchoolId = table.Column<int>(type: "int", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Grades = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Courses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Courses_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    SchoolYearId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    CurrentNumber = table.Column<int>(type: "int", nullable: false),
                    IsRemoved = table.Column<bool>(type: "bit", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Documents_SchoolYears_SchoolYearId",
                        column: x => x.SchoolYearId,
                        principalTable: "SchoolYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Shows = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    FileId = table.Column<int>(type: "int", nullable: true),
                    Url = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    SchoolYearId = table.Column<int>(type: "int", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    HasNames = table.Column<bool>(type: "bit", nullable: false),
                    MarkedById = table.Column<int>(type: "int", nullable: false),
                    MarkedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ContentAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemovedById = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvidenceItems_SchoolYears_SchoolYearId",
                        column: x => x.SchoolYearId,
                        principalTable: "SchoolYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvidenceItems_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvidenceItems_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvidenceItems_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvidenceItems_Users_MarkedById",
                        column: x => x.MarkedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvidenceItems_Users_RemovedById",
                        column: x => x.RemovedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FamilyRooms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Hours = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    HoursNote = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Resources = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    OwnResources = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SignLanguages = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    PhotoId = table.Column<int>(type: "int", nullable: true),
                    PhotoAlt = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyRooms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyRooms_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FamilyRooms_StoredFiles_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FamilyRooms_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionKinds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Label = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Means = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Citation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NoticeHours = table.Column<int>(type: "int", nullable: true),
                    NoticeIsPublic = table.Column<bool>(type: "bit", nullable: false),
                    NoticeHasAgenda = table.Column<bool>(type: "bit", nullable: false),
                    HeldByMonth = table.Column<int>(type: "int", nullable: true),
                    HeldByDay = table.Column<int>(type: "int", nullable: true),
                    IsInternal = table.Column<bool>(type: "bit", nullable: false),
                    Topics = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionKinds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Means = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "time", nullable: false),
                    EndsAt = table.Column<TimeOnly>(type: "time", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Audience = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Topics = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Languages = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    HasChildcare = table.Column<bool>(type: "bit", nullable: false),
                    HasFood = table.Column<bool>(type: "bit", nullable: false),
                    HasTransport = table.Column<bool>(type: "bit", nullable: false),
                    IsPublic = table.Column<bool>(type: "bit", nullable: false),
                    IsTwoWay = table.Column<bool>(type: "bit", nullable: true),
                    Mode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    HeadCount = table.Column<int>(type: "int", nullable: true),
                    Agenda = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    AgendaFileId = table.Column<int>(type: "int", nullable: true),
                    Notes = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    NotesFileId = table.Column<int>(type: "int", nullable: true),
                    SeriesKey = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CancelReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    CancelTold = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sessions_StoredFiles_AgendaFileId",
                        column: x => x.AgendaFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sessions_StoredFiles_NotesFileId",
                        column: x => x.NotesFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sessions_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SyllabusSharings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    IsOn = table.Column<bool>(type: "bit", nullable: false),
                    OnById = table.Column<int>(type: "int", nullable: true),
                    OnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ShowsTeachers = table.Column<bool>(type: "bit", nullable: false),
                    TeachersById = table.Column<int>(type: "int", nullable: true),
                    TeachersAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SyllabusSharings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SyllabusSharings_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SyllabusSharings_Users_OnById",
                        column: x => x.OnById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SyllabusSharings_Users_TeachersById",
                        column: x => x.TeachersById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactTimes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    SchoolYearId = table.Column<int>(type: "int", nullable: false),
                    StaffMemberId = table.Column<int>(type: "int", nullable: false),
                    Weekday = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    From = table.Column<TimeOnly>(type: "time", nullable: false),
                    To = table.Column<TimeOnly>(type: "time", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsRemoved = table.Column<bool>(type: "bit", nullable: false),
                    AddedInId = table.Column<int>(type: "int", nullable: true),
                    RemovedInId = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactTimes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactTimes_ContactTimeImports_AddedInId",
                        column: x => x.AddedInId,
                        principalTable: "ContactTimeImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactTimes_ContactTimeImports_RemovedInId",
                        column: x => x.RemovedInId,
                        principalTable: "ContactTimeImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactTimes_SchoolYears_SchoolYearId",
                        column: x => x.SchoolYearId,
                        principalTable: "SchoolYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactTimes_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactTimes_Staff_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactTimes_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Syllabi",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    CourseId = table.Column<int>(type: "int", nullable: false),
                    SchoolYearId = table.Column<int>(type: "int", nullable: false),
                    TermId = table.Column<int>(type: "int", nullable: true),
                    Language = table.Column<string>(type: "nvarchar(35)", maxLength: 35, nullable: false),
                    IsTranslation = table.Column<bool>(type: "bit", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    Url = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    FileId = table.Column<int>(type: "int", nullable: true),
                    Teacher = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    PostedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CopiedFromId = table.Column<int>(type: "int", nullable: true),
                    ReplacedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemovedById = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Syllabi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Syllabi_Courses_CourseId",
                        column: x => x.CourseId,
                        principalTable: "Courses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Syllabi_SchoolYears_SchoolYearId",
                        column: x => x.SchoolYearId,
                        principalTable: "SchoolYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Syllabi_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Syllabi_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Syllabi_Syllabi_CopiedFromId",
                        column: x => x.CopiedFromId,
                        principalTable: "Syllabi",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Syllabi_Terms_TermId",
                        column: x => x.TermId,
                        principalTable: "Terms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Syllabi_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Syllabi_Users_RemovedById",
                        column: x => x.RemovedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SyllabusNeeds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    CourseId = table.Column<int>(type: "int", nullable: false),
                    SchoolYearId = table.Column<int>(type: "int", nullable: false),
                    IsNeeded = table.Column<bool>(type: "bit", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SyllabusNeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SyllabusNeeds_Courses_CourseId",
                        column: x => x.CourseId,
                        principalTable: "Courses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SyllabusNeeds_SchoolYears_SchoolYearId",
                        column: x => x.SchoolYearId,
                        principalTable: "SchoolYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SyllabusNeeds_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SyllabusNeeds_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentCopies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Language = table.Column<string>(type: "nvarchar(35)", maxLength: 35, nullable: false),
                    Maker = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FileId = table.Column<int>(type: "int", nullable: true),
                    Url = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Translator = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    DocumentId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsRemoved = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentCopies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentCopies_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentCopies_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentCopies_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentCopies_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentDistributions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Way = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Languages = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Families = table.Column<int>(type: "int", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    DocumentId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsRemoved = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentDistributions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentDistributions_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentDistributions_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentDistributions_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Changed = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    DocumentId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsRemoved = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentVersions_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentVersions_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentVersions_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvidencePasts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    ItemId = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<int>(type: "int", nullable: true),
                    Url = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ReplacedById = table.Column<int>(type: "int", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidencePasts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvidencePasts_EvidenceItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "EvidenceItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvidencePasts_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvidencePasts_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvidencePasts_Users_ReplacedById",
                        column: x => x.ReplacedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionFeedback",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    SessionId = table.Column<int>(type: "int", nullable: false),
                    Said = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Did = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredById = table.Column<int>(type: "int", nullable: true),
                    ById = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionFeedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionFeedback_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionFeedback_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionFeedback_Users_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionFeedback_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionNotices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    SessionId = table.Column<int>(type: "int", nullable: false),
                    Way = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Languages = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Families = table.Column<int>(type: "int", nullable: true),
                    HasAgenda = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    FileId = table.Column<int>(type: "int", nullable: true),
                    ById = table.Column<int>(type: "int", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionNotices_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionNotices_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionNotices_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionNotices_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionSignIns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    SessionId = table.Column<int>(type: "int", nullable: false),
                    FamilyId = table.Column<int>(type: "int", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PeopleCount = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    ContactId = table.Column<int>(type: "int", nullable: true),
                    IsTwoWay = table.Column<bool>(type: "bit", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UndoneById = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionSignIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionSignIns_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionSignIns_Families_FamilyId",
                        column: x => x.FamilyId,
                        principalTable: "Families",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionSignIns_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionSignIns_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionSignIns_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionSignIns_Users_UndoneById",
                        column: x => x.UndoneById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionTasks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SchoolId = table.Column<int>(type: "int", nullable: false),
                    SessionId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    OwnerId = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DoneById = table.Column<int>(type: "int", nullable: true),
                    ById = table.Column<int>(type: "int", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionTasks_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionTasks_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionTasks_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionTasks_Users_DoneById",
                        column: x => x.DoneById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionTasks_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignInPeople",
                columns: table => new
                {
                    SignInId = table.Column<int>(type: "int", nullable: false),
                    FamilyMemberId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInPeople", x => new { x.SignInId, x.FamilyMemberId });
                    table.ForeignKey(
                        name: "FK_SignInPeople_FamilyMembers_FamilyMemberId",
                        column: x => x.FamilyMemberId,
                        principalTable: "FamilyMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignInPeople_SessionSignIns_SignInId",
                        column: x => x.SignInId,
                        principalTable: "SessionSignIns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // Event campaigns become sessions with their sign-ins, before their columns go. The campaign's Version leads the way meanwhile.
            migrationBuilder.Sql(
                """
                EXEC(N'INSERT INTO Sessions (SchoolId, Kind, Means, Title, Day, StartsAt, EndsAt, Place, Audience, Topics, Languages, HasChildcare, HasFood, HasTransport, IsPublic, IsTwoWay, Mode, HeadCount, Agenda, Notes, SeriesKey, CancelReason, CancelTold, Sequence, ById, ChangedAt, Version)
                SELECT SchoolId, ''Other'', ''Other'', Name, Day, ''12:00:00'', ''13:00:00'', ''Not recorded'', '''', Topics, '''', 0, 0, 0, 0, IsTwoWay, Mode, NULL, '''', ''Was an event campaign. Its times and its place were not recorded.'' + CASE WHEN Note = '''' THEN '''' ELSE NCHAR(10) + Note END, Version, '''', '''', 0, OwnerId, CreatedAt, Version
                FROM Campaigns WHERE Kind = ''Event''')
                """);

            migrationBuilder.Sql(
                """
                EXEC(N'INSERT INTO SessionSignIns (SchoolId, SessionId, FamilyId, Name, Role, PeopleCount, At, ById, ContactId, Version)
                SELECT Sessions.SchoolId, Sessions.Id, CampaignFamilies.FamilyId, '''', ''ParentOrGuardian'', 1, Contacts.OccurredAt, Contacts.AuthorId, Contacts.Id, CampaignFamilies.Version
                FROM CampaignFamilies JOIN Campaigns ON Campaigns.Id = CampaignFamilies.CampaignId JOIN Sessions ON Sessions.SeriesKey = Campaigns.Version JOIN Contacts ON Contacts.Id = CampaignFamilies.ContactId
                WHERE Campaigns.Kind = ''Event'' AND Contacts.VoidedAt IS NULL')
                """);

            migrationBuilder.Sql(
                """
                EXEC(N'DELETE FROM CampaignFamilies WHERE CampaignId IN (SELECT Id FROM Campaigns WHERE Kind = ''Event'')')
                """);

            migrationBuilder.Sql(
                """
                EXEC(N'DELETE FROM Campaigns WHERE Kind = ''Event''')
                """);

            migrationBuilder.Sql(
                """
                EXEC(N'UPDATE Sessions SET SeriesKey = NULL')
                """);

            migrationBuilder.DropColumn(
                name: "IsTwoWay",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Campaigns");

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_SchoolId_Sha256",
                table: "StoredFiles",
                columns: new[] { "SchoolId", "Sha256" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanRecords_EvidenceItemId",
                table: "PlanRecords",
                column: "EvidenceItemId");

            migrationBuilder.CreateIndex(
                name: "IX_InterpreterRequests_SessionId",
                table: "InterpreterRequests",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_LibraryItemId",
                table: "Evidence",
                column: "LibraryItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Classes_CourseId",
                table: "Classes",
                column: "CourseId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactTimeImports_ById",
                table: "ContactTimeImports",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ContactTimeImports_SchoolId_At",
                table: "ContactTimeImports",
                columns: new[] { "SchoolId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactTimeImports_SchoolYearId",
                table: "ContactTimeImports",
                column: "SchoolYearId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactTimes_AddedInId",
                table: "ContactTimes",
                column: "AddedInId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactTimes_ById",
                table: "ContactTimes",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ContactTimes_RemovedInId",
                table: "ContactTimes",
                column: "RemovedInId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactTimes_SchoolId_SchoolYearId",
                table: "ContactTimes",
                columns: new[] { "SchoolId", "SchoolYearId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactTimes_SchoolYearId",
                table: "ContactTimes",
                column: "SchoolYearId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactTimes_StaffMemberId",
                table: "ContactTimes",
                column: "StaffMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_Courses_SchoolId",
                table: "Courses",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_Courses_SourcedId",
                table: "Courses",
                column: "SourcedId",
                unique: true,
                filter: "[SourcedId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentCopies_ById",
                table: "DocumentCopies",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentCopies_DocumentId_Number",
                table: "DocumentCopies",
                columns: new[] { "DocumentId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentCopies_FileId",
                table: "DocumentCopies",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentCopies_SchoolId",
                table: "DocumentCopies",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDistributions_ById",
                table: "DocumentDistributions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDistributions_DocumentId",
                table: "DocumentDistributions",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDistributions_SchoolId_On",
                table: "DocumentDistributions",
                columns: new[] { "SchoolId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_ById",
                table: "Documents",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_SchoolId_SchoolYearId",
                table: "Documents",
                columns: new[] { "SchoolId", "SchoolYearId" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_SchoolYearId",
                table: "Documents",
                column: "SchoolYearId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentVersions_ById",
                table: "DocumentVersions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentVersions_DocumentId_Number",
                table: "DocumentVersions",
                columns: new[] { "DocumentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentVersions_SchoolId",
                table: "DocumentVersions",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceItems_ById",
                table: "EvidenceItems",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceItems_FileId",
                table: "EvidenceItems",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceItems_MarkedById",
                table: "EvidenceItems",
                column: "MarkedById");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceItems_RemovedById",
                table: "EvidenceItems",
                column: "RemovedById");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceItems_SchoolId_Day",
                table: "EvidenceItems",
                columns: new[] { "SchoolId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceItems_SchoolYearId",
                table: "EvidenceItems",
                column: "SchoolYearId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidencePasts_FileId",
                table: "EvidencePasts",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidencePasts_ItemId",
                table: "EvidencePasts",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidencePasts_ReplacedById",
                table: "EvidencePasts",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_EvidencePasts_SchoolId",
                table: "EvidencePasts",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyRooms_ById",
                table: "FamilyRooms",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyRooms_PhotoId",
                table: "FamilyRooms",
                column: "PhotoId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyRooms_SchoolId_RemovedAt",
                table: "FamilyRooms",
                columns: new[] { "SchoolId", "RemovedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SessionFeedback_AnsweredById",
                table: "SessionFeedback",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_SessionFeedback_ById",
                table: "SessionFeedback",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_SessionFeedback_SchoolId",
                table: "SessionFeedback",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionFeedback_SessionId",
                table: "SessionFeedback",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionKinds_Code",
                table: "SessionKinds",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionNotices_ById",
                table: "SessionNotices",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNotices_FileId",
                table: "SessionNotices",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNotices_SchoolId",
                table: "SessionNotices",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNotices_SessionId",
                table: "SessionNotices",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_AgendaFileId",
                table: "Sessions",
                column: "AgendaFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ById",
                table: "Sessions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_NotesFileId",
                table: "Sessions",
                column: "NotesFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_SchoolId_Day",
                table: "Sessions",
                columns: new[] { "SchoolId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_SeriesKey",
                table: "Sessions",
                column: "SeriesKey");

            migrationBuilder.CreateIndex(
                name: "IX_SessionSignIns_ById",
                table: "SessionSignIns",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_SessionSignIns_ContactId",
                table: "SessionSignIns",
                column: "ContactId",
                unique: true,
                filter: "[ContactId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SessionSignIns_FamilyId",
                table: "SessionSignIns",
                column: "FamilyId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionSignIns_SchoolId",
                table: "SessionSignIns",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionSignIns_SessionId_FamilyId",
                table: "SessionSignIns",
                columns: new[] { "SessionId", "FamilyId" },
                unique: true,
                filter: "[FamilyId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SessionSignIns_SessionId_UndoneAt_At",
                table: "SessionSignIns",
                columns: new[] { "SessionId", "UndoneAt", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_SessionSignIns_UndoneById",
                table: "SessionSignIns",
                column: "UndoneById");

            migrationBuilder.CreateIndex(
                name: "IX_SessionTasks_ById",
                table: "SessionTasks",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_SessionTasks_DoneById",
                table: "SessionTasks",
                column: "DoneById");

            migrationBuilder.CreateIndex(
                name: "IX_SessionTasks_OwnerId",
                table: "SessionTasks",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionTasks_SchoolId",
                table: "SessionTasks",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionTasks_SessionId",
                table: "SessionTasks",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_SignInPeople_FamilyMemberId",
                table: "SignInPeople",
                column: "FamilyMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_Syllabi_ById",
                table: "Syllabi",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Syllabi_CopiedFromId",
                table: "Syllabi",
                column: "CopiedFromId");

            migrationBuilder.CreateIndex(
                name: "IX_Syllabi_CourseId",
                table: "Syllabi",
                column: "CourseId");

            migrationBuilder.CreateIndex(
                name: "IX_Syllabi_FileId",
                table: "Syllabi",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Syllabi_RemovedById",
                table: "Syllabi",
                column: "RemovedById");

            migrationBuilder.CreateIndex(
                name: "IX_Syllabi_SchoolId_SchoolYearId_CourseId",
                table: "Syllabi",
                columns: new[] { "SchoolId", "SchoolYearId", "CourseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Syllabi_SchoolYearId",
                table: "Syllabi",
                column: "SchoolYearId");

            migrationBuilder.CreateIndex(
                name: "IX_Syllabi_TermId",
                table: "Syllabi",
                column: "TermId");

            migrationBuilder.CreateIndex(
                name: "IX_SyllabusNeeds_ById",
                table: "SyllabusNeeds",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_SyllabusNeeds_CourseId",
                table: "SyllabusNeeds",
                column: "CourseId");

            migrationBuilder.CreateIndex(
                name: "IX_SyllabusNeeds_SchoolId_CourseId_SchoolYearId",
                table: "SyllabusNeeds",
                columns: new[] { "SchoolId", "CourseId", "SchoolYearId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SyllabusNeeds_SchoolYearId",
                table: "SyllabusNeeds",
                column: "SchoolYearId");

            migrationBuilder.CreateIndex(
                name: "IX_SyllabusSharings_OnById",
                table: "SyllabusSharings",
                column: "OnById");

            migrationBuilder.CreateIndex(
                name: "IX_SyllabusSharings_SchoolId",
                table: "SyllabusSharings",
                column: "SchoolId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SyllabusSharings_TeachersById",
                table: "SyllabusSharings",
                column: "TeachersById");

            migrationBuilder.AddForeignKey(
                name: "FK_Classes_Courses_CourseId",
                table: "Classes",
                column: "CourseId",
                principalTable: "Courses",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Evidence_EvidenceItems_LibraryItemId",
                table: "Evidence",
                column: "LibraryItemId",
                principalTable: "EvidenceItems",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_InterpreterRequests_Sessions_SessionId",
                table: "InterpreterRequests",
                column: "SessionId",
                principalTable: "Sessions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PlanRecords_EvidenceItems_EvidenceItemId",
                table: "PlanRecords",
                column: "EvidenceItemId",
                principalTable: "EvidenceItems",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Classes_Courses_CourseId",
                table: "Classes");

            migrationBuilder.DropForeignKey(
                name: "FK_Evidence_EvidenceItems_LibraryItemId",
                table: "Evidence");

            migrationBuilder.DropForeignKey(
                name: "FK_InterpreterRequests_Sessions_SessionId",
                table: "InterpreterRequests");

            migrationBuilder.DropForeignKey(
                name: "FK_PlanRecords_EvidenceItems_EvidenceItemId",
                table: "PlanRecords");

            migrationBuilder.DropTable(
                name: "ContactTimes");

            migrationBuilder.DropTable(
                name: "DocumentCopies");

            migrationBuilder.DropTable(
                name: "DocumentDistributions");

            migrationBuilder.DropTable(
                name: "DocumentVersions");

            migrationBuilder.DropTable(
                name: "EvidencePasts");

            migrationBuilder.DropTable(
                name: "FamilyRooms");

            migrationBuilder.DropTable(
                name: "SessionFeedback");

            migrationBuilder.DropTable(
                name: "SessionKinds");

            migrationBuilder.DropTable(
                name: "SessionNotices");

            migrationBuilder.DropTable(
                name: "SessionTasks");

            migrationBuilder.DropTable(
                name: "SignInPeople");

            migrationBuilder.DropTable(
                name: "Syllabi");

            migrationBuilder.DropTable(
                name: "SyllabusNeeds");

            migrationBuilder.DropTable(
                name: "SyllabusSharings");

            migrationBuilder.DropTable(
                name: "ContactTimeImports");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "EvidenceItems");

            migrationBuilder.DropTable(
                name: "SessionSignIns");

            migrationBuilder.DropTable(
                name: "Courses");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropIndex(
                name: "IX_StoredFiles_SchoolId_Sha256",
                table: "StoredFiles");

            migrationBuilder.DropIndex(
                name: "IX_PlanRecords_EvidenceItemId",
                table: "PlanRecords");

            migrationBuilder.DropIndex(
                name: "IX_InterpreterRequests_SessionId",
                table: "InterpreterRequests");

            migrationBuilder.DropIndex(
                name: "IX_Evidence_LibraryItemId",
                table: "Evidence");

            migrationBuilder.DropIndex(
                name: "IX_Classes_CourseId",
                table: "Classes");

            migrationBuilder.DropColumn(
                name: "EvidenceItemId",
                table: "PlanRecords");

            migrationBuilder.DropColumn(
                name: "SessionId",
                table: "InterpreterRequests");

            migrationBuilder.DropColumn(
                name: "LibraryItemId",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "CourseId",
                table: "Classes");

            migrationBuilder.DropColumn(
                name: "Type",
                table: "Classes");

            migrationBuilder.AddColumn<bool>(
                name: "IsTwoWay",
                table: "Campaigns",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Campaigns",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Calls");

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_SchoolId",
                table: "StoredFiles",
                column: "SchoolId");
        }
    }
}
