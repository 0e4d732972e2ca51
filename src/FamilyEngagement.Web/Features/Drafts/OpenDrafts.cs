using System.Globalization;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FamilyEngagement.Web.Features.Drafts;

/// <summary>The drafts of the person who asks, and the one that this page is opened from, read at most once a request.</summary>
public class OpenDrafts(DraftKeeping keeping, CurrentUser me, IHttpContextAccessor http)
{
    private bool _isRead;
    private Draft? _opened;

    /// <summary>Of the form that was sent and comes back: it stays the same draft.</summary>
    public DraftTicket? Posted { get; set; }

    /// <summary>Newest first, without what they hold.</summary>
    public IReadOnlyList<DraftLine> Mine => me.Drafts;

    /// <summary>The draft that the address names, if it is this person's and of this page; else none, and it is just the page.</summary>
    public async Task<Draft?> Opened()
    {
        if (_isRead) return _opened;
        _isRead = true;
        var request = http.HttpContext!.Request;
        if (!me.IsSignedIn || !HttpMethods.IsGet(request.Method) || !Guid.TryParse(request.Query[DraftAddress.Parameter], out var id)) return null;
        var draft = await keeping.Of(me.Id).FirstOrDefaultAsync(draft => draft.Id == id);
        var path = request.PathBase.Add(request.Path).ToUriComponent();
        return _opened = draft is not null && DraftAddress.PathOf(draft.Page).Equals(path, StringComparison.OrdinalIgnoreCase) ? draft : null;
    }

    /// <summary>
    /// The form as it was typed, bound as if it were sent, with nothing to complain about yet. For forms whose page depends
    /// on what is in them; others are filled by the form tag itself.
    /// </summary>
    /// <returns>None when the page is not opened from a draft.</returns>
    public async Task<T?> Open<T>(Controller controller) where T : class, new()
    {
        if (await Opened() is not { } draft) return null;
        var form = new T();
        controller.ModelState.Clear();
        await controller.TryUpdateModelAsync(form, "", new FormValueProvider(BindingSource.Form, DraftContent.Read(draft.Content), CultureInfo.CurrentCulture));
        controller.ModelState.Forgive();
        return form;
    }
}
