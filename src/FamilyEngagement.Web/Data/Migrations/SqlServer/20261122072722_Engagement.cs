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
            migrationBuilder.AddColumn<int>(
                name: "SessionId",
                table: "InterpreterRequests",
                type: "int",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_InterpreterRequests_SessionId",
                table: "InterpreterRequests",
                column: "SessionId");

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

            migrationBuilder.AddForeignKey(
                name: "FK_InterpreterRequests_Sessions_SessionId",
                table: "InterpreterRequests",
                column: "SessionId",
                principalTable: "Sessions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_InterpreterRequests_Sessions_SessionId",
                table: "InterpreterRequests");

            migrationBuilder.DropTable(
                name: "SessionFeedback");

            migrationBuilder.DropTable(
                name: "SessionKinds");

            migrationBuilder.DropTable(
                name: "SessionNotices");

            migrationBuilder.DropTable(
                name: "SessionTasks");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropIndex(
                name: "IX_InterpreterRequests_SessionId",
                table: "InterpreterRequests");

            migrationBuilder.DropColumn(
                name: "SessionId",
                table: "InterpreterRequests");
        }
    }
}
