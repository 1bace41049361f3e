#include "panel/windows/stretches_page.hpp"

#include <wx/wx.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "catalogue/exercise_of.hpp"
#include "figure/motion.hpp"
#include "panel/model/panel_actions.hpp"
#include "panel/model/preview_loop.hpp"
#include "panel/widgets/figure_paint.hpp"
#include "panel/windows/parts.hpp"
#include "panel/windows/stretch_filter_bar.hpp"
#include "panel/windows/stretch_preview.hpp"

namespace limber {
namespace {

constexpr int list_width = 352, least_list = 300, least_detail = 320;

/// A character that can be seen, without keys that make a command of it.
bool begins_search(const wxKeyEvent& event) {
  return (event.GetModifiers() & ~wxMOD_SHIFT) == 0 && event.GetUnicodeKey() > WXK_SPACE &&
         event.GetUnicodeKey() != WXK_DELETE;
}

/// A letter comes as a capital, whatever was typed.
wxString typed_character(const wxKeyEvent& event) {
  const wxString its(event.GetUnicodeKey());
  return event.ShiftDown() ? its : its.Lower();
}

}  // namespace

StretchesPage::StretchesPage(wxWindow* parent, PageContext& context)
    : MainPage(parent, context), figure_(figure_look()) {
  list_part_ = build_list();
  line_ = add_line(*this, wxVERTICAL);
  build_preview();
  SetSizer(row_of({{list_part_, 0, wxEXPAND}, {line_, 0, wxEXPAND}, {preview_, 1, wxEXPAND}}));
  if (!context_.catalogue.stretches.empty()) chosen_ = context_.catalogue.stretches.front().id;
  // Without any there is nothing to choose from and nothing to look at.
  bar_->Show(!context_.catalogue.stretches.empty());
  preview_->Show(!context_.catalogue.stretches.empty());
  fill();
  also_at(*this, wxEVT_SIZE, [this] { fold(); });
  Bind(wxEVT_CHAR_HOOK, &StretchesPage::on_key, this);
}

/// The width that the list takes.
int StretchesPage::list_room() const {
  const int room = GetClientSize().x;
  const int least = std::max(with_text(least_list), bar_->GetSizer()->CalcMin().x);  // in some languages
  return folded_ ? room : std::clamp(room - with_text(least_detail), least, std::max(least, with_text(list_width)));
}

/// Where the detail would be too narrow, the list comes first and leads to it.
void StretchesPage::fold() {
  const int room = GetClientSize().x;
  if (room < FromDIP(100)) return;  // not laid out yet
  folded_ = room < with_text(least_list + least_detail);
  list_part_->SetMinSize({list_room(), -1});
  list_->activate_by_click(folded_);
  notice_->show(shown_, list_room());
  show_detail(detail_);
}

void StretchesPage::show_detail(bool shown) {
  detail_ = shown;
  const bool any = !context_.catalogue.stretches.empty();
  list_part_->Show(!folded_ || !detail_);
  line_->Show(!folded_);
  preview_->Show(any && (!folded_ || detail_));
  preview_->set_back(folded_);
  preview_->set_seen(seen_ && preview_->IsShown());
  Layout();
}

void StretchesPage::open_detail() {
  show_detail(true);
  preview_->first_control()->SetFocus();
}

void StretchesPage::on_key(wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  const bool back = key == WXK_ESCAPE || (key == WXK_LEFT && event.AltDown());
  const bool enter = key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
  if (back && folded_ && detail_) {
    show_detail(false);
    list_->SetFocus();
  } else if (enter && folded_ && !detail_ && list_->HasFocus()) {
    open_detail();
  } else if (key == 'F' && event.GetModifiers() == wxMOD_CONTROL) {
    if (folded_) show_detail(false);
    bar_->search().SetFocus();
  } else if (list_->HasFocus() && begins_search(event)) {
    bar_->search().SetFocus();
    bar_->search().SetInsertionPointEnd();
    bar_->search().WriteText(typed_character(event));
  } else {
    event.Skip();
  }
}

wxWindow* StretchesPage::build_list() {
  auto* part = new Pane(this);
  bar_ = new StretchFilterBar(part, context_.catalogue, [this](const StretchFilter& filter) {
    filter_ = filter;
    fill();
  });
  wxWindow* line = add_line(*part);
  notice_ = new StretchNotice(
      part, [this] { bar_->clear(); }, [this] { context_.open(PanelPage::settings); });
  list_ = new PictureList(part, tr(stretches_label));
  list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
    if (const auto row = list_->chosen(); row && *row < shown_.rows.size()) chosen_ = shown_.rows[*row].stretch->id;
    show_chosen();
  });
  list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
    if (folded_) return open_detail();
    if (context_.daemon.link() == Link::up) start(chosen_);
  });
  part->SetSizer(column_of({{bar_, 0, wxEXPAND}, {line, 0, wxEXPAND}, {notice_, 0, wxEXPAND}, {list_, 1, wxEXPAND}}));
  return part;
}

void StretchesPage::build_preview() {
  preview_ = new StretchPreview(this, context_.poses,
                                {.start = [this](const std::string& id) { start(id); },
                                 .put_next = [this](const std::string& id) { put_next(id); },
                                 .like = [this](const std::string& id) { rate(id, Rating::like); },
                                 .hide = [this](const std::string& id) { rate(id, Rating::hide); },
                                 .ask_doctor =
                                     [this] {
                                       context_.doctor_wanted = true;
                                       context_.open(PanelPage::care);
                                     },
                                 .back =
                                     [this] {
                                       show_detail(false);
                                       list_->SetFocus();
                                     }});
}

/// The list as the filters and settings have it; what was chosen stays so if it is still there.
void StretchesPage::fill() {
  shown_ = stretch_list(context_.catalogue, filter_, policy_, likings_);
  lit_.reset();
  drawn_ = 0;
  list_->show(rows());
  notice_->show(shown_, list_room());
  list_->Show(!shown_.rows.empty());
  if (!shown_.rows.empty()) {
    const auto of_chosen = [this](const StretchListRow& row) { return row.stretch->id == chosen_; };
    const auto found = std::ranges::find_if(shown_.rows, of_chosen);
    const auto row =
        found == shown_.rows.end() ? std::size_t{0} : static_cast<std::size_t>(found - shown_.rows.begin());
    chosen_ = shown_.rows[row].stretch->id;
    if (list_->chosen() != row) list_->choose(row);
  }
  list_part_->Layout();
  Layout();
  preview_->set_found(!shown_.rows.empty());
  show_chosen();
  if (!std::exchange(drawing_, true)) CallAfter([this] { draw_next_picture(); });
}

/// The picture of the chosen row stands on the card's colour, since the row has another one.
void StretchesPage::show_chosen() {
  const auto row = list_->chosen();
  if (lit_ != row) {
    const auto show = [this](std::size_t at, bool chosen) {
      if (at >= shown_.rows.size()) return;
      const Stretch& stretch = *shown_.rows[at].stretch;
      if (pictures_.contains(stretch.id))
        list_->show_picture(at, chosen ? picture_of(stretch, true) : pictures_[stretch.id]);
    };
    if (lit_) show(*lit_, false);
    if (row) show(*row, true);
    lit_ = row;
  }
  if (const Stretch* stretch = context_.catalogue.find(chosen_)) preview_->show(*stretch, policy_, likings_);
}

std::vector<PictureList::Row> StretchesPage::rows() const {
  std::vector<PictureList::Row> rows;
  const wxBitmap empty = paint_thumbnail(*this, context_.poses, {{}, "", palette().stage, {}},
                                         {PictureList::picture_width, PictureList::picture_height});
  for (const StretchListRow& row : shown_.rows) {
    const auto painted = pictures_.find(row.stretch->id);
    rows.push_back({row.stretch->name, row.caption, row.length, row.left_out,
                    painted == pictures_.end() ? empty : painted->second});
  }
  return rows;
}

/// One a turn of the loop: the page is there at once, and the pictures come while it is looked at.
void StretchesPage::draw_next_picture() {
  while (drawn_ < shown_.rows.size() && pictures_.contains(shown_.rows[drawn_].stretch->id)) ++drawn_;
  drawing_ = drawn_ < shown_.rows.size();
  if (!drawing_) return;
  const Stretch& stretch = *shown_.rows[drawn_].stretch;
  const wxBitmap& picture = pictures_[stretch.id] = picture_of(stretch, false);
  list_->show_picture(drawn_, lit_ == drawn_ ? picture_of(stretch, true) : picture);
  ++drawn_;
  CallAfter([this] { draw_next_picture(); });
}

wxBitmap StretchesPage::picture_of(const Stretch& stretch, bool chosen) const {
  const Exercise exercise = exercise_of(stretch, policy_);
  const std::vector<std::string> passed = pose_names(exercise);
  return paint_thumbnail(*this, context_.poses,
                         {passed, main_pose(exercise), chosen ? palette().card : palette().stage,
                          figure_colours(figure_, desktop_is_dark())},
                         {PictureList::picture_width, PictureList::picture_height});
}

Connection::Refused StretchesPage::says_why() {
  return while_here([this](const RpcError& error) { preview_->say(error.what()); });
}

void StretchesPage::start(const std::string& id) { context_.send({"routine_start", {{"stretch", id}}}, says_why()); }

void StretchesPage::heard(const nlohmann::ordered_json& event) {
  const std::string what = event.value("event", "");
  if (what == "started") preview_->say({});  // what was put up next comes now
  if (what == "rating_changed") ask_ratings();
}

void StretchesPage::put_next(const std::string& id) {
  context_.daemon.call("stretch_choose", {{"id", id}}, while_here([this, id](const Json&) {
                         if (chosen_ == id) preview_->say(tr("Up next: it comes with your next break."));
                         context_.send({"status_get", Json::object()}, {});  // so that every window knows
                       }),
                       says_why());
}

/// The same again takes it back.
void StretchesPage::rate(const std::string& id, Rating rating) {
  const auto found = likings_.find(id);
  preview_->say({});
  const bool back = found != likings_.end() && found->second == rating;
  const auto unhide = rating == Rating::hide ? unhide_call(id, policy_) : std::nullopt;
  const Call call = unhide && !back ? *unhide : rate_call(id, back ? std::nullopt : std::optional(rating));
  context_.daemon.call(call.method, call.params, while_here([this](const Json&) { ask_ratings(); }), says_why());
}

void StretchesPage::opened() {
  seen_ = true;
  fold();
  ask_ratings();
}

void StretchesPage::left() {
  seen_ = false;
  preview_->set_seen(false);
}

void StretchesPage::ask_ratings() {
  context_.daemon.call("stretch_ratings", Json::object(),
                       while_here([this](const Json& answer) { take(policy_, read_likings(answer)); }),
                       while_here([this](const RpcError& error) {
                         // A daemon of before tells no ratings; one that has gone in this moment takes none back.
                         if (error.code() == ErrorCode::unknown_method) take(policy_, {});
                       }));
}

void StretchesPage::take(const StretchPolicy& policy, const Likings& likings) {
  const int figure = figure_look();
  if (policy == policy_ && likings == likings_ && figure == figure_) return;
  policy_ = policy;
  likings_ = likings;
  if (std::exchange(figure_, figure) != figure) pictures_.clear();
  fill();
}

void StretchesPage::link_changed(Link link) { preview_->set_ready(link != Link::absent); }

void StretchesPage::stretches_changed() {
  pictures_.clear();
  bar_->Show(!context_.catalogue.stretches.empty());
  if (!context_.catalogue.find(chosen_) && !context_.catalogue.stretches.empty())
    chosen_ = context_.catalogue.stretches.front().id;
  fill();
  show_detail(detail_ && !context_.catalogue.stretches.empty());
}

void StretchesPage::settings_changed(const SettingsFacts& settings) {
  preview_->run();
  take(settings.policy.stretches, likings_);
}

wxWindow* StretchesPage::first_control() { return folded_ && detail_ ? preview_->first_control() : list_; }

}  // namespace limber
