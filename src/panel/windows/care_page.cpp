#include "panel/windows/care_page.hpp"

#include <wx/wx.h>

#include "panel/model/care_sheet.hpp"
#include "panel/widgets/prose_view.hpp"
#include "panel/windows/care_cards.hpp"
#include "panel/windows/heat_or_cold.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int section_gap = 22;
constexpr int beside_from = 560;  ///< narrower, what stands beside each other goes below each other

/// The title of a section and a line below it.
void add_head(wxWindow& parent, wxSizer& column, const std::string& title, const std::string& below) {
  column.Add(add_text(parent, FontStep::heading, palette().text, title));
  auto* words = new ProseView(&parent);
  words->show({{ProsePart::Kind::aside, below}});
  column.Add(words, 0, wxEXPAND | wxTOP, parent.FromDIP(2));
  column.AddSpacer(parent.FromDIP(10));
}

template <typename Words>
void put_beside_icon(Card& card, wxWindow* icon, Words* words) {
  card.SetSizer(row_of(
      {{icon, 0, wxALL, card.FromDIP(12)}, {words, 1, wxEXPAND | wxTOP | wxBOTTOM | wxRIGHT, card.FromDIP(11)}}));
}

/// The statement of that section that says most in few words; empty: there is none.
std::string statement_of(const CareTopic& topic, std::string_view section, std::size_t index) {
  for (const CareTopic::Section& its : topic.sections)
    if (its.title == section && index < its.statements.size()) return its.statements[index].text;
  return topic.summary;
}

}  // namespace

CarePage::CarePage(wxWindow* parent, PageContext& context)
    : MainPage(parent, context), checks_(context.paths.data_dir() / "desk-checks.json") {
  all_ = new ScrollPane(this, 18);
  auto* column = new wxBoxSizer(wxVERTICAL);
  const auto add = [&](auto* item, int above) {
    if (!item) return;
    column->Add(0, FromDIP(above));
    column->Add(item, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(page_margin));
  };
  add(build_packs(), page_margin);
  add(build_desk_and_doctor(), section_gap);
  add(build_notice(), 20);
  column->AddSpacer(FromDIP(page_margin));
  all_->SetSizer(in_the_middle(with_text(greatest_width), {column, 1, wxEXPAND}));
  SetSizer(column_of({{all_, 1, wxEXPAND}}));
  built_ = true;
  Bind(wxEVT_SIZE, [this](wxSizeEvent&) { lay_out(); });
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { event.Skip(!scroll_by_key(*all_, event)); });
}

wxSizer* CarePage::build_packs() {
  std::vector<const CareTopic*> topics;
  for (const CareTopic& topic : context_.care.topics)
    if (topic.timer) topics.push_back(&topic);
  if (topics.empty()) return nullptr;
  auto* column = new wxBoxSizer(wxVERTICAL);
  add_head(*all_, *column, tr("Heat or cold?"), statement_of(*topics.front(), "When people choose it", 1));
  packs_ = new HeatOrCold(all_, topics, context_.pack_timer, context_.clock, [this] { lay_out(); });
  column->Add(packs_, 0, wxEXPAND);
  return column;
}

wxSizer* CarePage::build_desk_and_doctor() {
  auto* left = new wxBoxSizer(wxVERTICAL);
  if (wxSizer* desk = build_desk()) left->Add(desk, 0, wxEXPAND | wxBOTTOM, FromDIP(section_gap));
  left->Add(build_others(), 0, wxEXPAND);
  desk_and_doctor_ = row_of({{left, 1, wxEXPAND}});
  if (wxSizer* doctor = build_doctor()) {
    desk_and_doctor_->AddSpacer(FromDIP(20));
    desk_and_doctor_->Add(doctor, 1, wxEXPAND);
  }
  return desk_and_doctor_;
}

wxSizer* CarePage::build_desk() {
  const CareTopic* topic = context_.care.find("posture");
  if (!topic) return nullptr;
  auto* column = new wxBoxSizer(wxVERTICAL);
  add_head(*all_, *column, tr("Set up your desk"), topic->summary + ".");
  column->Add(new DeskCard(all_, *topic, checks_, [this] { lay_out(); }), 0, wxEXPAND);
  const CareTopic::Section* plain = topic->section(CareRole::plain);
  if (!plain || plain->statements.empty()) return column;
  auto* tip = new Card(all_, soft_notice_look);
  wxWindow* icon = add_icon(*tip, Icon::bulb, palette().accent, 16);
  auto* words = new ProseView(tip);
  words->show({{ProsePart::Kind::line, plain->title + ". " + plain->statements.front().text}});
  put_beside_icon(*tip, icon, words);
  column->Add(tip, 0, wxEXPAND | wxTOP, FromDIP(14));
  return column;
}

wxSizer* CarePage::build_doctor() {
  const CareTopic* topic = context_.care.find("doctor");
  if (!topic) return nullptr;
  auto* column = new wxBoxSizer(wxVERTICAL);
  add_head(*all_, *column, topic->name, statement_of(*topic, "How likely it is", 0));
  column->Add(doctor_ = new DoctorCard(all_, *topic, [this] { lay_out(); }), 0, wxEXPAND);
  return column;
}

/// Every topic that has no place of its own above.
wxSizer* CarePage::build_others() {
  auto* column = new wxBoxSizer(wxVERTICAL);
  for (const CareTopic& topic : context_.care.topics) {
    if (topic.timer || topic.id == "posture" || topic.id == "doctor") continue;
    if (column->IsEmpty())
      column->Add(add_text(*all_, FontStep::heading, palette().text, tr("Good to know")), 0, wxBOTTOM, FromDIP(10));
    column->Add(new TopicCard(all_, topic, [this] { lay_out(); }), 0, wxEXPAND | wxBOTTOM, FromDIP(10));
  }
  return column;
}

wxWindow* CarePage::build_notice() {
  const CareTopic::Statement* notice = context_.care.doctor_notice();
  if (!notice) return nullptr;
  auto* card = new Card(all_, soft_notice_look);
  wxWindow* icon = add_icon(*card, Icon::doctor, palette().accent, 16);
  const LeadAndRest text = lead_and_rest(notice->text);
  auto* words = new ProseView(card);
  words->show({{ProsePart::Kind::heading, text.lead}, {ProsePart::Kind::line, text.rest}});
  wxButton* change =
      on_press(add_link(*card, tr("Change what is left out…")), [this] { context_.open(PanelPage::settings); });
  put_beside_icon(*card, icon, column_of({{words, 0, wxEXPAND}, {change, 0, wxTOP, FromDIP(6)}}));
  return card;
}

void CarePage::lay_out() {
  if (!built_ || std::exchange(laying_out_, true)) return;
  Layout();
  const int room = inner_width(*all_);
  const auto orientation = room < with_text(beside_from) ? wxVERTICAL : wxHORIZONTAL;
  desk_and_doctor_->SetOrientation(orientation);
  if (packs_) packs_->set_orientation(orientation);
  for (int i = 0; i < 2; ++i) {  // the scroll bar may come or go, which changes the width
    lay_out_all(*all_);
    all_->FitInside();
  }
  lay_out_all(*all_);
  laying_out_ = false;
}

void CarePage::opened() {
  if (packs_) packs_->set_seen(true);
  lay_out();
  if (std::exchange(context_.doctor_wanted, false) && doctor_) CallAfter([this] { scroll_to_doctor(); });
}

/// With its heading, which stands above the card.
void CarePage::scroll_to_doctor() {
  const int top = all_->CalcUnscrolledPosition(doctor_->GetPosition()).y - with_text(70);
  int unit = 1;
  all_->GetScrollPixelsPerUnit(nullptr, &unit);
  all_->Scroll(0, std::max(top, 0) / std::max(unit, 1));
}

void CarePage::left() {
  if (packs_) packs_->set_seen(false);
}

wxWindow* CarePage::first_control() { return packs_ ? packs_->first_control() : all_; }

}  // namespace limber
