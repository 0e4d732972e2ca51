namespace FamilyEngagement.Web.Features.Imports;

/// <summary>What manifest.csv says about the bundle: which files to leave alone, and whether the portal can read it at all.</summary>
public static class RosterManifest
{
    /// <returns>The files that are marked absent.</returns>
    public static HashSet<string> Check(BundleFiles files)
    {
        var absent = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (!files.Has(RosterColumns.Manifest.File)) return absent;
        string[] read =
        [
            RosterColumns.Orgs.File, RosterColumns.Users.File, RosterColumns.Demographics.File,
            RosterColumns.Enrollments.File, RosterColumns.Sessions.File, RosterColumns.Contacts.File,
            RosterColumns.Classes.File, RosterColumns.Courses.File,
        ];
        foreach (var row in RosterTable.Read(RosterColumns.Manifest, files.Read(RosterColumns.Manifest.File)))
        {
            var (name, value) = (row.Text("propertyName"), row.Text("value").ToLowerInvariant());
            if (name.Equals("oneroster.version", StringComparison.OrdinalIgnoreCase) && value is not ("" or "1.0" or "1.1"))
                throw row.Problem($"this is OneRoster {RosterProblem.Quote(value)}. The portal reads OneRoster 1.1: ask for the bundle in that version.");
            if (!name.StartsWith("file.", StringComparison.OrdinalIgnoreCase)) continue;
            var file = name[5..] + ".csv";
            if (!read.Contains(file, StringComparer.OrdinalIgnoreCase)) continue;
            if (value == "absent") absent.Add(file);
            else if (value == "delta") throw row.Problem($"{file} holds changes only (delta). The portal reads whole bundles: ask for a bulk export.");
            else if (value == "bulk" && !files.Has(file)) throw row.Problem($"{file} is named here, but it is not in the bundle. Export the bundle again.");
        }

        return absent;
    }
}
