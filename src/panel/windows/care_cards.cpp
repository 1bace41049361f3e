#include "panel/windows/care_cards.hpp"

#include <wx/wx.h>

#include "panel/model/care_sheet.hpp"
#include "panel/widgets/paint_context.hpp"
#include "panel/widgets/prose_view.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int pad = 16, box_and_gap = 34;

Card::Look plain_card() { return {palette().card, palette().line}; }

std::string turn_words(bool opened, const CareTopic& topic) {
  return opened ? tr("Close: {topic}", "topic"_a = topic.name) : tr("Read about it: {topic}", "topic"_a = topic.name);
}

}  // namespace

std::string more_label(bool open) { return open ? tr("Less") : tr("More, and the sources"); }

CareMore::CareMore(wxWindow* parent, const CareTopic& topic, std::vector<CareRole> without,
                   std::function<void(bool)> cited) {
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE);
  leave_background_to_gtk(*this);
  auto* column = new wxBoxSizer(wxVERTICAL);
  wxButton* link = add_link(*this, more_label(false));
  auto* text = new ProseView(this);
  text->Hide();
  column->Add(link);
  column->Add(text, 0, wxEXPAND | wxTOP, FromDIP(8));
  SetSizer(column);
  link->Bind(wxEVT_BUTTON, [link, text, &topic, without = std::move(without), cited = std::move(cited)](auto&) {
    const bool open = !text->IsShown();
    text->Show(open);
    if (text->empty()) {
      Prose all = care_rest(topic, without, true);
      for (ProsePart& part : care_sources(topic)) all.push_back(std::move(part));
      text->show(all);
    }
    link->SetLabel(wx_text(more_label(open)));
    cited(open);
  });
}

DeskCard::DeskCard(wxWindow* parent, const CareTopic& topic, DeskChecks& checks, std::function<void()> resized)
    : Card(parent, plain_card), topic_(topic), checks_(checks), resized_(std::move(resized)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->AddSpacer(FromDIP(9));
  if (const CareTopic::Section* section = topic.section(CareRole::checks))
    for (const CareTopic::Statement& check : section->statements) {
      const std::size_t index = boxes_.size();
      auto* box = new wxCheckBox(this, wxID_ANY, wxControl::EscapeMnemonics(wx_text(check.text)));
      box->SetFont(font(FontStep::text));
      style_mark(*box);
      box->SetMinSize({FromDIP(100), -1});
      box->SetValue(checks_.ticked(check.text));
      box->Bind(wxEVT_CHECKBOX, [this, index](wxCommandEvent&) { tick(index); });
      column->Add(box, 0, wxEXPAND | wxALL, FromDIP(6));
      boxes_.push_back(box);
    }
  trouble_ = new ProseView(this);
  trouble_->Hide();
  column->Add(trouble_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(pad));
  auto* more = new CareMore(this, topic, {CareRole::checks}, [this](bool) { resized_(); });
  column->Add(more, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(8));
  column->AddSpacer(FromDIP(14));
  auto* whole = new wxBoxSizer(wxVERTICAL);
  whole->Add(column, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(8));
  SetSizer(whole);
}

void DeskCard::DoSetSize(int x, int y, int width, int height, int flags) {
  Card::DoSetSize(x, y, width, height, flags);
  if (width <= 0 || width == width_) return;
  width_ = width;
  const CareTopic::Section* section = topic_.section(CareRole::checks);
  for (std::size_t i = 0; i < boxes_.size(); ++i) {
    const wxString text = wx_text(section->statements[i].text);
    boxes_[i]->SetLabel(
        wxControl::EscapeMnemonics(wrapped_text(*boxes_[i], text, width - FromDIP(2 * pad + box_and_gap))));
  }
}

void DeskCard::tick(std::size_t index) {
  const std::string& text = topic_.section(CareRole::checks)->statements[index].text;
  try {
    checks_.tick(text, boxes_[index]->GetValue());
    trouble_->Hide();
  } catch (const std::exception& error) {
    trouble_->show({{ProsePart::Kind::aside, tr("This could not be kept: {why}.", "why"_a = error.what())}});
    trouble_->Show();
    resized_();
  }
}

DoctorCard::DoctorCard(wxWindow* parent, const CareTopic& topic, std::function<void()> resized)
    : Card(parent, plain_card) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(build_urgent(topic), 0, wxEXPAND | wxALL, FromDIP(pad));
  for (const CareTopic::Section& section : topic.sections)
    if (section.role == CareRole::today || section.role == CareRole::soon)
      add_signs(*this, *column, ProsePart::Kind::heading, section);
  auto* more = new CareMore(this, topic, {CareRole::at_once, CareRole::numbers, CareRole::today, CareRole::soon},
                            [this, resized = std::move(resized)](bool cited) {
                              for (const auto& [section, list] : lists_) list->show(care_statements(*section, cited));
                              resized();
                            });
  column->Add(more, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(pad));
  SetSizer(column);
}

wxWindow* DoctorCard::build_urgent(const CareTopic& topic) {
  auto* urgent = new Card(this, [] { return Look{palette().alert_soft, std::nullopt, 8}; });
  auto* inside = new wxBoxSizer(wxVERTICAL);
  for (const CareTopic::Section& section : topic.sections) {
    if (section.role == CareRole::at_once) add_signs(*urgent, *inside, ProsePart::Kind::alarm, section);
    if (section.role == CareRole::numbers) add_signs(*urgent, *inside, ProsePart::Kind::heading, section);
  }
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(add_icon(*urgent, Icon::alert, palette().alert, 16), 0, wxTOP | wxLEFT, FromDIP(14));
  row->Add(inside, 1, wxTOP, FromDIP(12));
  urgent->SetSizer(row);
  return urgent;
}

void DoctorCard::add_signs(wxWindow& parent, wxSizer& column, ProsePart::Kind kind, const CareTopic::Section& section) {
  auto* title = new ProseView(&parent);
  title->show({{kind, section.title}});
  auto* list = new ProseView(&parent);
  list->show(care_statements(section, false));
  lists_.emplace_back(&section, list);
  const int side = &parent == this ? FromDIP(pad) : FromDIP(8);
  column.Add(title, 0, wxEXPAND | wxLEFT | wxRIGHT, side);
  column.AddSpacer(FromDIP(6));
  column.Add(list, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(pad));
}

TopicCard::TopicCard(wxWindow* parent, const CareTopic& topic, std::function<void()> resized)
    : Card(parent, plain_card), topic_(topic), resized_(std::move(resized)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  auto* words = new ProseView(this);
  words->show({{ProsePart::Kind::heading, topic.name}, {ProsePart::Kind::aside, topic.summary + "."}});
  button_ = on_press(add_icon_button(*this, Icon::down, turn_words(false, topic)), [this] { turn(); });
  head->Add(words, 1, wxEXPAND | wxALL, FromDIP(14));
  head->Add(button_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(8));
  all_ = new ProseView(this);
  all_->Hide();
  column->Add(head, 0, wxEXPAND);
  column->Add(all_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(pad));
  SetSizer(column);
}

void TopicCard::turn() {
  opened_ = !opened_;
  all_->Show(opened_);
  if (all_->empty()) {
    Prose prose = care_rest(topic_, {}, true);
    for (ProsePart& part : care_sources(topic_)) prose.push_back(std::move(part));
    all_->show(prose);
  }
  change_icon_button(*button_, opened_ ? Icon::up : Icon::down, turn_words(opened_, topic_));
  resized_();
}

}  // namespace limber
