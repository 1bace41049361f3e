// Every stretch there is, with filters, a moving preview, and a start.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "panel/model/stretch_list.hpp"
#include "panel/widgets/picture_list.hpp"
#include "panel/windows/page.hpp"

namespace limber {

class StretchFilterBar;
class StretchNotice;
class StretchPreview;

class StretchesPage : public MainPage {
 public:
  StretchesPage(wxWindow* parent, PageContext& context);
  void opened() override;
  void left() override;
  void link_changed(Link link) override;
  void settings_changed(const SettingsFacts& settings) override;
  void stretches_changed() override;
  void heard(const nlohmann::ordered_json& event) override;
  wxWindow* first_control() override;

 private:
  wxWindow* build_list();
  int list_room() const;
  void fold();
  void show_detail(bool shown);
  void open_detail();
  void on_key(wxKeyEvent& event);
  void build_preview();
  void ask_ratings();
  void take(const StretchPolicy& policy, const Likings& likings);
  void fill();
  void show_chosen();
  void draw_next_picture();
  wxBitmap picture_of(const Stretch& stretch, bool chosen) const;
  std::vector<PictureList::Row> rows() const;
  Connection::Refused says_why();
  void start(const std::string& id);
  void put_next(const std::string& id);
  void rate(const std::string& id, Rating rating);

  StretchFilter filter_;
  StretchPolicy policy_;
  Likings likings_;
  int figure_;  ///< the figure on the pictures
  StretchList shown_;
  std::string chosen_;                        ///< id
  std::optional<std::size_t> lit_;            ///< the row with the picture of a chosen one
  std::map<std::string, wxBitmap> pictures_;  ///< by id, of rows that are not chosen
  std::size_t drawn_ = 0;                     ///< up to this row, all have their picture
  bool drawing_ = false, seen_ = false;
  bool folded_ = false, detail_ = false;  ///< list and detail have no room beside each other; which of them is seen
  wxWindow *list_part_ = nullptr, *line_ = nullptr;
  StretchFilterBar* bar_ = nullptr;
  StretchNotice* notice_ = nullptr;
  PictureList* list_ = nullptr;
  StretchPreview* preview_ = nullptr;
};

}  // namespace limber
